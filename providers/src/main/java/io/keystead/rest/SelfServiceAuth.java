package io.keystead.rest;

import io.keystead.realm.RealmSettings;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProvider;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProviderFactory;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.Auth;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Who calls the self-service door, decided as Keycloak's account API decides it ({@code AccountLoader}): a token meant
 * for the account console, lightweight ones expanded, service accounts refused.
 */
final class SelfServiceAuth {

    private SelfServiceAuth() {}

    /** Throws 401 without a token for this door, 404 where there is no account console or no Keystead. */
    static Auth authenticate(KeycloakSession session) {
        Auth auth = authenticateAnywhere(session);
        RealmSettings.of(auth.getRealm()).requireEnabled();
        return auth;
    }

    /** The same also in a realm without Keystead. */
    static Auth authenticateAnywhere(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        AuthResult result = new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
        if (result == null) {
            throw new NotAuthorizedException("Bearer token required");
        }
        ClientModel account = account(realm);
        AccessToken token = expanded(session, result, account);
        if (!token.hasAudience(account.getClientId())) {
            throw new NotAuthorizedException("Invalid audience for client " + account.getClientId());
        }
        if (result.user().getServiceAccountClientLink() != null) {
            throw new NotAuthorizedException("Service accounts are not allowed to access this service");
        }
        Cors.builder()
                .checkAllowedOrigins(token)
                .allowedMethods("GET", "PUT", "POST", "DELETE")
                .auth()
                .add();
        return new Auth(realm, token, result.user(), account, result.session(), false);
    }

    private static ClientModel account(RealmModel realm) {
        @Nullable ClientModel account = realm.getClientByClientId(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
        if (account == null || !account.isEnabled()) {
            throw new NotFoundException();
        }
        return account;
    }

    private static AccessToken expanded(KeycloakSession session, AuthResult result, ClientModel account) {
        AccessToken token = result.token();
        if (token.getAudience() != null && token.getResourceAccess(account.getClientId()) != null) {
            return token;
        }
        var introspection = (AccessTokenIntrospectionProvider<?>) session.getProvider(
                TokenIntrospectionProvider.class, AccessTokenIntrospectionProviderFactory.ACCESS_TOKEN_TYPE);
        return introspection.transformAccessToken(token, result.session());
    }
}
