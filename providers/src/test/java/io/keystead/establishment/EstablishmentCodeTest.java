package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EstablishmentCodeTest {

    private static final String ALLOWED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";

    @Property
    void isValidWithUpToSixtyFourOfTheAllowedCharacters(@ForAll("codes") String code) {
        assertThat(EstablishmentCode.isValid(code)).isTrue();
    }

    @Property
    void isInvalidAsSoonAsItIsLonger(@ForAll("codes") String code) {
        String longer = code + "x".repeat(EstablishmentCode.MAX_LENGTH);
        assertThat(EstablishmentCode.isValid(longer)).isFalse();
    }

    @Property
    void isInvalidWithOneOtherCharacter(
            @ForAll("codes") String code, @ForAll char other, @ForAll @IntRange(max = 64) int at) {
        int place = Math.min(at, code.length() - 1);
        String mixed = code.substring(0, place) + other + code.substring(place + 1);
        assertThat(EstablishmentCode.isValid(mixed)).isEqualTo(ALLOWED.indexOf(other) >= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "PAR 01", "PAR-01\n", "PÀR", "PAR/01", "PAR%01", "\u212A", "\u0131", "٣"})
    void isInvalidWith(String code) {
        assertThat(EstablishmentCode.isValid(code)).isFalse();
    }

    @Property
    void hasTheSameKeyWhateverItsCase(@ForAll("codes") String code) {
        String key = EstablishmentCode.key(code);
        assertThat(EstablishmentCode.key(code.toUpperCase(Locale.ROOT))).isEqualTo(key);
        assertThat(EstablishmentCode.key(code.toLowerCase(Locale.ROOT))).isEqualTo(key);
    }

    @Property
    void sharesItsKeyOnlyWithItself(@ForAll("codes") String one, @ForAll("codes") String another) {
        assertThat(EstablishmentCode.key(one).equals(EstablishmentCode.key(another)))
                .isEqualTo(one.equalsIgnoreCase(another));
    }

    @Property
    void staysValidAsKey(@ForAll("codes") @NotEmpty String code) {
        assertThat(EstablishmentCode.isValid(EstablishmentCode.key(code))).isTrue();
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withChars(ALLOWED.toCharArray())
                .ofMinLength(1)
                .ofMaxLength(EstablishmentCode.MAX_LENGTH);
    }
}
