package io.keystead.profile;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which contact data a person of {@code country} has, which of them he is asked for, and what they look like.
 *
 * @param country ISO 3166-1 alpha-2; null if nobody said it
 * @param companyCountry that of the company, on which it depends whether VAT numbers are of use; null if nobody said it
 */
record ContactRules(@Nullable String country, @Nullable String companyCountry) {

    private static final Set<ContactField> OF_SOME_COUNTRIES =
            Set.of(ContactField.POSTAL_CODE, ContactField.CITY, ContactField.STATE);
    private static final Set<ContactField> ALWAYS_REQUIRED = Set.of(
            ContactField.FIRST_NAME,
            ContactField.LAST_NAME,
            ContactField.EMAIL,
            ContactField.PHONE_NUMBER,
            ContactField.STREET,
            ContactField.COUNTRY);

    boolean isShown(ContactField field) {
        if (field == ContactField.VAT_NUMBER) {
            return country != null && isInUnion(country) && (companyCountry == null || isInUnion(companyCountry));
        }
        return !OF_SOME_COUNTRIES.contains(field) || format().shown().contains(field);
    }

    boolean isRequired(ContactField field) {
        return ALWAYS_REQUIRED.contains(field) || format().required().contains(field);
    }

    /** Of a value that is not blank. */
    Optional<ProfileFault> fault(ContactField field, String value) {
        if (!isShown(field)) {
            return Optional.of(ProfileFault.of("keysteadContactNotInCountry"));
        }
        return switch (field) {
            case COUNTRY -> wrong(!Countries.isKnown(value), "keysteadCountryUnknown");
            case STATE -> wrong(format().hasStateList() && !format().hasState(value), "keysteadStateUnknown");
            case POSTAL_CODE -> postalCodeFault(value);
            case PHONE_NUMBER -> wrong(!isPhoneNumber(value), "keysteadPhoneNumberInvalid");
            case VAT_NUMBER -> country == null ? Optional.empty() : new VatNumber(value).fault(country);
            default -> Optional.empty();
        };
    }

    /** What such a value may look like; empty if there is nothing to say. */
    Optional<String> example(ContactField field) {
        return switch (field) {
            case POSTAL_CODE -> format().example();
            case PHONE_NUMBER ->
                Optional.ofNullable(country)
                        .map(PhoneNumberUtil.getInstance()::getExampleNumber)
                        .map(number -> PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.E164));
            default -> Optional.empty();
        };
    }

    AddressFormat format() {
        return AddressFormats.of(country);
    }

    private Optional<ProfileFault> postalCodeFault(String value) {
        boolean matches = format().postalCode()
                .map(pattern -> pattern.matcher(value).matches())
                .orElse(true);
        return matches
                ? Optional.empty()
                : Optional.of(ProfileFault.of(
                        "keysteadPostalCodeInvalid", format().example().orElse("")));
    }

    /** Possible, not more: which ranges are in use changes faster than any list. */
    private static boolean isPhoneNumber(String value) {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            return numbers.isPossibleNumber(numbers.parse(value, null));
        } catch (NumberParseException noNumber) {
            return false;
        }
    }

    private static boolean isInUnion(String country) {
        return AddressFormats.of(country).europeanUnion();
    }

    private static Optional<ProfileFault> wrong(boolean isWrong, String key) {
        return isWrong ? Optional.of(ProfileFault.of(key)) : Optional.empty();
    }
}
