package io.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecondFactorRuleTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "optional", " optional "})
    void nobodyMustHaveOneUnlessTheRealmSaysSo(String attribute) {
        assertThat(SecondFactorRule.of(attribute)).isEqualTo(SecondFactorRule.OPTIONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrators", " administrators", "Administrators", "admins", "none"})
    void whatIsSpeltWronglyIsTheStricterOne(String attribute) {
        assertThat(SecondFactorRule.of(attribute)).isEqualTo(SecondFactorRule.ADMINISTRATORS);
    }
}
