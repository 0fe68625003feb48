package io.keystead.establishment;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The configuration of {@link EstablishmentsMapper}, typed; what is blank is as usual, because Keycloak does not keep an
 * empty setting.
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

    /** Whether the console may save it; an import is not asked, so {@link #of} takes the usual limit instead. */
    static boolean isValid(ProtocolMapperModel mapper) {
        return Setting.MAX.of(mapper).matches("[1-9][0-9]{0,3}");
    }

    static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            properties.add(setting.property());
        }
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, EstablishmentsMapper.class);
        return properties;
    }
}
