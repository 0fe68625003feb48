package io.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SelectEstablishmentTest {

    @ParameterizedTest
    @CsvSource({
        "never,        false, false, false",
        "when-several, false, false, true",
        "always,       false, true,  true",
        "' always ',   false, true,  true",
    })
    void asksWhoHasNoneOneOrSeveral(String value, boolean none, boolean one, boolean several) {
        SelectEstablishment mode = SelectEstablishment.of(value).orElseThrow();
        assertThat(mode.asks(0)).isEqualTo(none);
        assertThat(mode.asks(1)).isEqualTo(one);
        assertThat(mode.asks(2)).isEqualTo(several);
        assertThat(mode.asks(100_000)).isEqualTo(several);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void isNeverWhereNothingIsSaid(String value) {
        assertThat(SelectEstablishment.of(value)).contains(SelectEstablishment.NEVER);
    }

    @Test
    void isUnknownIfItIsNoneOfThem() {
        assertThat(SelectEstablishment.of("Always")).isEmpty();
        assertThat(SelectEstablishment.of("sometimes")).isEmpty();
    }
}
