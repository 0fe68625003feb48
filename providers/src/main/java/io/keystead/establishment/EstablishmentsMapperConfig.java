package io.keystead.establishment;

import io.keystead.realm.RealmSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.ProtocolMapperConfigException;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The configuration of {@link EstablishmentsMapper} and {@link EstablishmentsSamlMapper}, typed; what is blank is as
 * usual, because Keycloak does not keep an empty setting.
 *
 * @param max most codes in the list claim
 */
record EstablishmentsMapperConfig(
        String currentClaim, String defaultClaim, String listClaim, String totalClaim, int max) {

    private enum Setting {
        CURRENT_CLAIM("establishment.claim.name", "establishment"),
        DEFAULT_CLAIM("default.claim.name", "default_establishment"),
        LIST_CLAIM("list.claim.name", "establishments"),
        TOTAL_CLAIM("total.claim.name", "establishments_total"),
        MAX("max", "100");

        private final String key;
        private final String absent;

        Setting(String key, String absent) {
            this.key = key;
            this.absent = absent;
        }

        String of(ProtocolMapperModel mapper) {
            String value = mapper.getConfig().get(key);
            return value == null || value.isBlank() ? absent : value.strip();
        }

        ProviderConfigProperty property() {
            String message = "keystead-establishments-mapper." + key;
            return new ProviderConfigProperty(
                    key, message + ".label", message + ".help", ProviderConfigProperty.STRING_TYPE, absent);
        }
    }

    static EstablishmentsMapperConfig of(ProtocolMapperModel mapper) {
        return new EstablishmentsMapperConfig(
                Setting.CURRENT_CLAIM.of(mapper),
                Setting.DEFAULT_CLAIM.of(mapper),
                Setting.LIST_CLAIM.of(mapper),
                Setting.TOTAL_CLAIM.of(mapper),
                isValid(mapper) ? Integer.parseInt(Setting.MAX.of(mapper)) : Integer.parseInt(Setting.MAX.absent));
    }

    /** What is said of the user of this session, by name; nothing in a realm without Keystead. */
    Map<String, Object> values(KeycloakSession session, UserSessionModel userSession) {
        RealmModel realm = userSession.getRealm();
        if (!RealmSettings.of(realm).enabled()) {
            return Map.of();
        }
        EstablishmentClaims claims = new MembershipService(session, realm)
                .claims(userSession.getUser().getId(), new CurrentEstablishment(session).chosenIn(userSession), max);
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, currentClaim, claims.currentCode());
        put(values, defaultClaim, claims.defaultCode());
        put(values, listClaim, claims.codes());
        put(values, totalClaim, claims.total() > claims.codes().size() ? claims.total() : null);
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** Refuses what the console may not save; an import is not asked, so {@link #of} takes the usual limit instead. */
    static void validate(ProtocolMapperModel mapper) throws ProtocolMapperConfigException {
        if (!isValid(mapper)) {
            throw new ProtocolMapperConfigException(
                    "max must be a whole number from 1 to 9999", "keystead-establishments-mapper.max.invalid");
        }
    }

    static boolean isValid(ProtocolMapperModel mapper) {
        return Setting.MAX.of(mapper).matches("[1-9][0-9]{0,3}");
    }

    static List<ProviderConfigProperty> properties() {
        return Stream.of(Setting.values()).map(Setting::property).toList();
    }
}
