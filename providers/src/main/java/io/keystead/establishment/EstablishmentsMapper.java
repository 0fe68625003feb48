package io.keystead.establishment;

import io.keystead.realm.RealmSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.ProtocolMapperConfigException;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/** Puts the user's establishments into OpenID Connect tokens: the current one, the default one, the enabled ones. */
public final class EstablishmentsMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    public static final String ID = "keystead-establishments-mapper";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Keystead establishments";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "The current establishment of the user, the default one, and the codes of all enabled ones.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return EstablishmentsMapperConfig.properties();
    }

    @Override
    public void validateConfig(
            KeycloakSession session,
            RealmModel realm,
            ProtocolMapperContainerModel container,
            ProtocolMapperModel mapper)
            throws ProtocolMapperConfigException {
        if (!EstablishmentsMapperConfig.isValid(mapper)) {
            throw new ProtocolMapperConfigException(
                    "max must be a whole number from 1 to 9999", "keystead-establishments-mapper.max.invalid");
        }
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext clientSessionContext) {
        RealmModel realm = userSession.getRealm();
        if (!RealmSettings.of(realm).enabled()) {
            return;
        }
        EstablishmentsMapperConfig config = EstablishmentsMapperConfig.of(mapper);
        EstablishmentClaims claims = new MembershipService(session, realm)
                .claims(userSession.getUser().getId(), config.max());
        Map<String, Object> other = token.getOtherClaims();
        put(other, config.currentClaim(), claims.defaultCode());
        put(other, config.defaultClaim(), claims.defaultCode());
        put(other, config.listClaim(), claims.codes());
        put(other, config.totalClaim(), claims.total() > claims.codes().size() ? claims.total() : null);
    }

    private static void put(Map<String, Object> claims, String name, @Nullable Object value) {
        if (value != null) {
            claims.put(name, value);
        }
    }
}
