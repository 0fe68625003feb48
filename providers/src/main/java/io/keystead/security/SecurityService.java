package io.keystead.security;

import io.keystead.credential.AccountKind;
import io.keystead.credential.PinAccounts;
import io.keystead.security.SecurityRepresentation.Passkey;
import io.keystead.security.SecurityRepresentation.SecondFactor;
import io.keystead.security.SecurityRepresentation.Secret;
import io.keystead.security.SecurityRepresentation.Sessions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.authenticators.browser.WebAuthnAuthenticatorMetadata;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** What keeps one account safe, in as many statements whatever it has. */
final class SecurityService {

    private final KeycloakSession session;
    private final RealmModel realm;

    SecurityService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** As its owner sees it from this session. */
    SecurityRepresentation of(UserModel user, String sessionId) {
        List<CredentialModel> credentials =
                user.credentialManager().getStoredCredentialsStream().toList();
        Map<String, CredentialUseEntity> uses = new CredentialUseService(session, realm).of(user);
        SessionService sessions = new SessionService(session, realm);
        List<UserSessionModel> online = sessions.online(user);
        List<UserSessionModel> offline = sessions.offline(user);
        return new SecurityRepresentation(
                secret(user, credentials),
                credentials.stream()
                        .flatMap(credential -> secondFactor(credential, use(uses, credential)).stream())
                        .toList(),
                credentials.stream()
                        .filter(credential -> WebAuthnCredentialModel.TYPE_PASSWORDLESS.equals(credential.getType()))
                        .map(credential -> passkey(credential, use(uses, credential)))
                        .toList(),
                new Sessions(others(online, sessionId), others(offline, sessionId)),
                new SecurityEvents(session, realm)
                        .of(
                                user,
                                Stream.concat(online.stream(), offline.stream()).toList()));
    }

    private Secret secret(UserModel user, List<CredentialModel> credentials) {
        Optional<CredentialModel> stored = credentials.stream()
                .filter(credential -> PasswordCredentialModel.TYPE.equals(credential.getType()))
                .findFirst();
        // A directory that keeps the password does not tell since when.
        if (stored.isEmpty() && !user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)) {
            return new Secret(SecretKind.NONE, null);
        }
        boolean pin = PinAccounts.kindOf(realm, user) == AccountKind.PIN;
        return new Secret(
                pin ? SecretKind.PIN : SecretKind.PASSWORD,
                stored.map(CredentialModel::getCreatedDate).orElse(null));
    }

    private static Optional<CredentialUseEntity> use(
            Map<String, CredentialUseEntity> uses, CredentialModel credential) {
        return Optional.ofNullable(uses.get(credential.getId()));
    }

    private static Optional<SecondFactor> secondFactor(CredentialModel credential, Optional<CredentialUseEntity> use) {
        return SecondFactorKind.ofType(credential.getType())
                .map(kind -> new SecondFactor(
                        credential.getId(),
                        kind,
                        credential.getUserLabel(),
                        credential.getCreatedDate(),
                        use.map(CredentialUseEntity::lastUsed).orElse(null)));
    }

    private Passkey passkey(CredentialModel credential, Optional<CredentialUseEntity> use) {
        Optional<WebAuthnAuthenticatorMetadata> provider = new PasskeyProviders(session).of(credential);
        return new Passkey(
                credential.getId(),
                credential.getUserLabel(),
                credential.getCreatedDate(),
                use.map(CredentialUseEntity::lastUsed).orElse(null),
                provider.map(WebAuthnAuthenticatorMetadata::name).orElse(null),
                provider.map(WebAuthnAuthenticatorMetadata::iconLight).orElse(null),
                provider.map(WebAuthnAuthenticatorMetadata::iconDark).orElse(null),
                use.map(CredentialUseEntity::synced).orElse(null));
    }

    private static long others(List<UserSessionModel> sessions, String sessionId) {
        return sessions.stream().filter(one -> !one.getId().equals(sessionId)).count();
    }
}
