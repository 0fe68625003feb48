package io.keystead.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystead.rest.KeysteadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a passkey or a device may be called. */
final class CredentialLabelTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "Téléphone de Camille", "iCloud Keychain (2)", "👩‍💻 at work", "<b>&amp;", "鍵"})
    void isAnyTextOnOneLine(String text) {
        assertThat(CredentialLabel.of(text).text()).isEqualTo(text);
    }

    @Test
    void hasNoBlanksAroundIt() {
        assertThat(CredentialLabel.of(" \u3000 My phone\t").text()).isEqualTo("My phone");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(CredentialLabel.of("🔑".repeat(64)).text()).hasSize(128);
        refused("🔑".repeat(65), "keystead-label-too-long");
        refused("a".repeat(65), "keystead-label-too-long");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u2003\n"})
    void isNotNothing(String text) {
        refused(text, "keystead-label-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\0b",
                "a\u001b[31m",
                "a\u2028b",
                "a\ud800b",
                "a\u0085b",
                "a\u202eb",
                "\u2066a\u2069",
                "a\u200fb",
                "\u061ca"
            })
    void isNothingThatPagesOrDatabasesTrip(String text) {
        refused(text, "keystead-label-invalid");
    }

    private static void refused(String text, String code) {
        assertThatThrownBy(() -> CredentialLabel.of(text)).isInstanceOfSatisfying(KeysteadException.class, refusal -> {
            assertThat(refusal.error().error()).isEqualTo(code);
            assertThat(refusal.error().field()).isEqualTo("label");
        });
    }
}
