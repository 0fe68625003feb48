package io.keystead.realm;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * What the realm says about the contact data of its people.
 *
 * @param companyCountry ISO 3166-1 alpha-2; decides with the person's country which fields show
 * @param lockedAfterDocuments what a person can not change any more once documents were issued for him
 */
public record ContactSettings(Optional<String> companyCountry, Set<LockedData> lockedAfterDocuments) {

    public static final String COMPANY_COUNTRY = "keystead.company-country";
    public static final String LOCKED_AFTER_DOCUMENTS = "keystead.locked-after-documents";

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** Data that stand on a document. */
    public enum LockedData {
        COUNTRY,
        VAT,
        NAME
    }

    public static ContactSettings of(RealmModel realm) {
        return new ContactSettings(
                country(realm.getAttribute(COMPANY_COUNTRY)), locked(realm.getAttribute(LOCKED_AFTER_DOCUMENTS)));
    }

    static Optional<String> country(@Nullable String attribute) {
        return Optional.ofNullable(attribute)
                .map(country -> country.strip().toUpperCase(Locale.ROOT))
                .filter(COUNTRIES::contains);
    }

    /** The country in any case: a slip of the pen must not unlock it. */
    static Set<LockedData> locked(@Nullable String attribute) {
        Set<LockedData> locked = EnumSet.of(LockedData.COUNTRY);
        for (String name : (attribute == null ? "" : attribute).split(",", -1)) {
            Arrays.stream(LockedData.values())
                    .filter(data -> data.name().equalsIgnoreCase(name.strip()))
                    .forEach(locked::add);
        }
        return Collections.unmodifiableSet(locked);
    }
}
