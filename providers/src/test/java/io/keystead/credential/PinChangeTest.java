package io.keystead.credential;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.ModelException;

final class PinChangeTest {

    private static PinChange sent(Map<String, String> fields) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        fields.forEach(form::add);
        return PinChange.sent(form);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', password-new, keysteadPinMissing, password_missing",
        "' ', ' ', password-new, keysteadPinMissing, password_missing",
        "739154, 739155, password-confirm, keysteadPinsDiffer, password_confirm_error",
        "739154, '', password-confirm, keysteadPinsDiffer, password_confirm_error"
    })
    void isRefusedAtTheFieldThatIsWrong(String pin, String again, String field, String message, String error) {
        PinRefusal refusal = sent(Map.of("password-new", pin, "password-confirm", again))
                .mistake(AccountKind.PIN)
                .orElseThrow();
        assertThat(refusal.message().getField()).isEqualTo(field);
        assertThat(refusal.message().getMessage()).isEqualTo(message);
        assertThat(refusal.error()).isEqualTo(error);
    }

    @Test
    void missingFieldsAreEmptyOnes() {
        assertThat(sent(Map.of()).mistake(AccountKind.PIN)).isPresent();
        assertThat(sent(Map.of()).endsOtherSessions()).isFalse();
    }

    @Test
    void goesOnToTheRulesWhenTypedTwice() {
        PinChange change = sent(Map.of("password-new", "1", "password-confirm", "1", "logout-sessions", "on"));
        assertThat(change.mistake(AccountKind.PIN)).isEmpty();
        assertThat(change.endsOtherSessions()).isTrue();
    }

    @Test
    void isNotReadableInALog() {
        assertThat(sent(Map.of("password-new", "739154", "password-confirm", "508263")))
                .asString()
                .doesNotContain("739154", "508263");
    }

    @Test
    void theHistorySpeaksOfPins() {
        assertThat(PinRefusal.byPolicy(new ModelException("invalidPasswordHistoryMessage", 5))
                        .message()
                        .getMessage())
                .isEqualTo("keysteadPinUsedBefore");
        PinRefusal date = PinRefusal.byPolicy(new ModelException("keysteadPinDate", 6));
        assertThat(date.message().getMessage()).isEqualTo("keysteadPinDate");
        assertThat(date.message().getParameters()).containsExactly(6);
        assertThat(date.message().getField()).isEqualTo("password-new");
    }
}
