package io.keystead.security;

import io.keystead.realm.RealmSettings;
import jakarta.ws.rs.HttpMethod;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;

/**
 * Closes the door beside {@link RemoveCredentialAction}: Keycloak's account REST still has {@code DELETE /credentials/{id}},
 * deprecated, for which a token does. That is asked here whether this kind of credential may be removed.
 */
final class ConfirmedRemoval {

    private ConfirmedRemoval() {}

    /** As Keycloak says, but to a request that would remove without asking. */
    static CredentialTypeMetadata only(KeycloakSession session, CredentialTypeMetadata keycloaks) {
        return isUnconfirmed(session)
                ? CredentialTypeMetadata.builder()
                        .type(keycloaks.getType())
                        .category(keycloaks.getCategory())
                        .displayName(keycloaks.getDisplayName())
                        .helpText(keycloaks.getHelpText())
                        .iconCssClass(keycloaks.getIconCssClass())
                        .createAction(keycloaks.getCreateAction())
                        .updateAction(keycloaks.getUpdateAction())
                        .removeable(false)
                        .build(session)
                : keycloaks;
    }

    private static boolean isUnconfirmed(KeycloakSession session) {
        HttpRequest request = session.getContext().getHttpRequest();
        return request != null
                && HttpMethod.DELETE.equals(request.getHttpMethod())
                && RealmSettings.of(session.getContext().getRealm()).enabled();
    }
}
