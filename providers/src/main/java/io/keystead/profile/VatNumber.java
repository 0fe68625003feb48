package io.keystead.profile;

import com.helger.masterdata.vat.VATINSyntaxChecker;
import java.util.Optional;
import java.util.regex.Pattern;

/** A VAT identification number of the European Union, with its check digits where the country has any. */
record VatNumber(String value) {

    /** All that one of any member may be; what the library checks further may rely on it. */
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9A-Z+*]{2,12}");

    private static final String GREECE = "GR";
    private static final String GREECE_FOR_TAXES = "EL";

    Optional<ProfileFault> fault(String country) {
        if (!SHAPE.matcher(value).matches()) {
            return Optional.of(ProfileFault.of("keysteadVatNumberInvalid"));
        }
        String prefix = GREECE.equals(country) ? GREECE_FOR_TAXES : country;
        if (!value.startsWith(prefix)) {
            return Optional.of(ProfileFault.of("keysteadVatNumberOtherCountry", prefix));
        }
        return isValid() ? Optional.empty() : Optional.of(ProfileFault.of("keysteadVatNumberInvalid"));
    }

    private boolean isValid() {
        try {
            return VATINSyntaxChecker.isValidVATIN(value, false);
        } catch (IndexOutOfBoundsException | IllegalArgumentException tooShort) {
            return false;
        }
    }
}
