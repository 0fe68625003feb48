package io.keystead.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VatNumberTest {

    /** Of authorities and companies that publish them. */
    @ParameterizedTest
    @CsvSource({
        "FR, FR40303265045",
        "DE, DE136695976",
        "AT, ATU13585627",
        "BE, BE0428759497",
        "ES, ESA13585625",
        "GR, EL094259216",
        "IT, IT00743110157",
        "LU, LU15027442",
        "NL, NL004495445B01",
        "PL, PL8567346215",
        "PT, PT501964843",
        "SE, SE123456789701"
    })
    void aNumberOfItsCountryIsRight(String country, String number) {
        assertThat(new VatNumber(number).fault(country)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FR, FR41303265045", "DE, DE136695978", "GR, EL123456789", "IT, IT00743110158"})
    void aWrongCheckDigitIsFound(String country, String number) {
        assertThat(keys(country, number)).containsExactly("keysteadVatNumberInvalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FR 40303265045", "fr40303265045", "FR40.303.265.045", "FR", "40303265045", "FR4030326504", "💶"
            })
    void itHasOneSpelling(String number) {
        assertThat(keys("FR", number)).containsExactly("keysteadVatNumberInvalid");
    }

    @Test
    void itIsOfTheCountryOfTheAddress() {
        assertThat(new VatNumber("FR40303265045").fault("DE"))
                .contains(ProfileFault.of("keysteadVatNumberOtherCountry", "DE"));
        assertThat(new VatNumber("GR094259216").fault("GR"))
                .contains(ProfileFault.of("keysteadVatNumberOtherCountry", "EL"));
    }

    @Property
    void anyTextHasAnAnswer(@ForAll String text, @ForAll @IntRange(min = 0, max = 26) int member) {
        String country = members().get(member);
        String prefix = country.equals("GR") ? "EL" : country;
        assertThat(new VatNumber(text).fault(country)).isPresent();
        new VatNumber(prefix + text).fault(country);
    }

    @Property
    void anyDigitsHaveAnAnswer(
            @ForAll @IntRange(min = 0, max = 999_999_999) int digits, @ForAll @IntRange(min = 0, max = 26) int member) {
        String country = members().get(member);
        new VatNumber((country.equals("GR") ? "EL" : country) + digits).fault(country);
    }

    @Test
    void everyMemberOfTheUnionHasARule() {
        assertThat(members()).hasSize(27).allSatisfy(country -> {
            String prefix = country.equals("GR") ? "EL" : country;
            assertThat(com.helger.masterdata.vat.VATINSyntaxChecker.isValidatorPresent(prefix + "1"))
                    .isTrue();
        });
    }

    private static List<String> members() {
        return Arrays.stream(Locale.getISOCountries())
                .filter(country -> AddressFormats.of(country).europeanUnion())
                .sorted()
                .toList();
    }

    private static List<String> keys(String country, String number) {
        return new VatNumber(number)
                .fault(country).stream().map(ProfileFault::key).toList();
    }
}
