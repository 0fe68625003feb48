package io.keystead.profile;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Countries of ISO 3166-1, and their names in any language: the JDK's, which are those of CLDR. */
final class Countries {

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Countries() {}

    static boolean isKnown(String code) {
        return CODES.contains(code);
    }

    static String name(String code, Locale reader) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(reader);
    }

    static List<CodeName> names(Locale reader) {
        return AddressFormat.sorted(CODES.stream().map(code -> new CodeName(code, name(code, reader))), reader);
    }
}
