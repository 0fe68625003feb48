package io.keystead.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContactRulesTest {

    private static ContactRules in(@Nullable String country) {
        return new ContactRules(country, null);
    }

    private static List<String> faults(String country, ContactField field, String value) {
        return in(country).fault(field, value).stream().map(ProfileFault::key).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "FR, 75001",
        "FR, 75 001",
        "DE, 10115",
        "GB, EC1Y 8SY",
        "GB, ec1y 8sy",
        "CA, H3Z 2Y7",
        "US, 95014",
        "US, 22162-1010",
        "NL, 1234 AB",
        "PT, 2725-079",
        "IE, A65 F4E2"
    })
    void aPostalCodeOfItsCountryIsRight(String country, String code) {
        assertThat(faults(country, ContactField.POSTAL_CODE, code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FR, 7500", "FR, EC1Y 8SY", "DE, D-10115", "GB, 75001", "US, 9501", "CA, 95014"})
    void oneOfAnotherCountryIsNot(String country, String code) {
        assertThat(faults(country, ContactField.POSTAL_CODE, code)).containsExactly("keysteadPostalCodeInvalid");
    }

    @Test
    void aStateIsOneOfItsCountry() {
        assertThat(faults("US", ContactField.STATE, "CA")).isEmpty();
        assertThat(faults("US", ContactField.STATE, "QC")).containsExactly("keysteadStateUnknown");
        assertThat(faults("US", ContactField.STATE, "California")).containsExactly("keysteadStateUnknown");
        assertThat(faults("IT", ContactField.STATE, "MI")).isEmpty();
        assertThat(faults("IN", ContactField.STATE, "LA")).isEmpty();
        assertThat(faults("FR", ContactField.STATE, "75")).containsExactly("keysteadContactNotInCountry");
    }

    @Test
    void aCountryIsOneOfTheWorld() {
        assertThat(faults("FR", ContactField.COUNTRY, "FR")).isEmpty();
        assertThat(faults("ZZ", ContactField.COUNTRY, "ZZ")).containsExactly("keysteadCountryUnknown");
        assertThat(faults("fr", ContactField.COUNTRY, "fr")).containsExactly("keysteadCountryUnknown");
    }

    @Test
    void aPhoneNumberIsOneThatCanBe() {
        assertThat(faults("FR", ContactField.PHONE_NUMBER, "+33612345678")).isEmpty();
        assertThat(faults("FR", ContactField.PHONE_NUMBER, "+3361234")).containsExactly("keysteadPhoneNumberInvalid");
        assertThat(faults("FR", ContactField.PHONE_NUMBER, "0612345678")).containsExactly("keysteadPhoneNumberInvalid");
        assertThat(faults("FR", ContactField.PHONE_NUMBER, "+999123456789"))
                .containsExactly("keysteadPhoneNumberInvalid");
    }

    @Test
    void whereACompanyPaysNoVatNobodyIsAskedForItsNumber() {
        assertThat(in("FR").isShown(ContactField.VAT_NUMBER)).isTrue();
        assertThat(new ContactRules("FR", "DE").isShown(ContactField.VAT_NUMBER))
                .isTrue();
        assertThat(new ContactRules("FR", "US").isShown(ContactField.VAT_NUMBER))
                .isFalse();
        assertThat(new ContactRules("CH", "DE").isShown(ContactField.VAT_NUMBER))
                .isFalse();
        assertThat(in(null).isShown(ContactField.VAT_NUMBER)).isFalse();
        assertThat(faults("CH", ContactField.VAT_NUMBER, "CHE123456789"))
                .containsExactly("keysteadContactNotInCountry");
    }

    @Test
    void whatALetterNeedsDependsOnTheCountry() {
        assertThat(required("FR"))
                .contains("street", "postalCode", "city", "country")
                .doesNotContain("state");
        assertThat(required("US")).contains("street", "postalCode", "city", "state");
        assertThat(required("HK")).contains("street", "state").doesNotContain("postalCode", "city");
        assertThat(required("IE")).contains("street", "city").doesNotContain("postalCode", "state");
        assertThat(required("FR")).doesNotContain("companyName", "vatNumber", "street2", "invoiceDelivery");
    }

    @Property
    void anyTextHasAnAnswerAnywhere(
            @ForAll("countries") String country, @ForAll ContactField field, @ForAll String value) {
        in(country).fault(field, value);
    }

    @Property
    void whatIsRequiredIsShown(@ForAll("countries") String country, @ForAll ContactField field) {
        assertThat(in(country).isRequired(field)).satisfies(required -> {
            if (required) {
                assertThat(in(country).isShown(field)).isTrue();
            }
        });
    }

    @Property
    void examplesAreRight(@ForAll("countries") String country, @ForAll ContactField field) {
        in(country).example(field).ifPresent(example -> assertThat(in(country).fault(field, example))
                .isEmpty());
    }

    @Property
    void everyStateThatIsOfferedIsTaken(@ForAll("countries") String country) {
        AddressFormat format = AddressFormats.of(country);
        Stream.of(Locale.ENGLISH, Locale.FRENCH).forEach(reader -> assertThat(format.states(reader))
                .allSatisfy(state -> assertThat(in(country).fault(ContactField.STATE, state.code()))
                        .isEmpty())
                .allSatisfy(state -> assertThat(state.name()).isNotBlank()));
    }

    @Test
    void statesAreNamedInTheReadersLanguageIfTheCountrySpeaksIt() {
        assertThat(AddressFormats.of("CA").states(Locale.FRENCH)).contains(new CodeName("QC", "Québec"));
        assertThat(AddressFormats.of("CA").states(Locale.ENGLISH)).contains(new CodeName("QC", "Quebec"));
        assertThat(AddressFormats.of("US").states(Locale.FRENCH)).contains(new CodeName("CA", "California"));
    }

    @Test
    void countriesAreNamedAndSortedInTheReadersLanguage() {
        assertThat(Countries.names(Locale.FRENCH))
                .contains(new CodeName("DE", "Allemagne"))
                .extracting(CodeName::code)
                .containsSubsequence("DE", "EE", "FR");
        assertThat(Countries.names(Locale.ENGLISH)).contains(new CodeName("DE", "Germany"));
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of(Locale.getISOCountries());
    }

    private static List<String> required(String country) {
        return Arrays.stream(ContactField.values())
                .filter(in(country)::isRequired)
                .map(ContactField::attribute)
                .toList();
    }
}
