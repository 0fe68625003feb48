package io.keystead.security;

import io.keystead.account.SecondFactorDuty;
import io.keystead.rest.KeysteadException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.authentication.requiredactions.util.CredentialDeleteHelper;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Passkeys, devices and recovery codes leave an account, unless nothing would open it any more, or too little. */
final class CredentialRemovalService {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    CredentialRemovalService(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
    }

    /** All that is asked for beside the secret. */
    List<CredentialModel> secondFactors() {
        return user.credentialManager()
                .getStoredCredentialsStream()
                .filter(credential ->
                        SecondFactorKind.ofType(credential.getType()).isPresent())
                .toList();
    }

    /** Key of the text that says why these must stay; empty if they may go. */
    Optional<String> obstacle(List<CredentialModel> leaving) {
        Set<String> going = leaving.stream().map(CredentialModel::getId).collect(Collectors.toSet());
        Set<String> staying = user.credentialManager()
                .getStoredCredentialsStream()
                .filter(credential -> !going.contains(credential.getId()))
                .map(CredentialModel::getType)
                .collect(Collectors.toSet());
        if (isAmong(leaving, Set.of(WebAuthnCredentialModel.TYPE_PASSWORDLESS)) && !opens(staying)) {
            return Optional.of("keysteadRemoveLastWay");
        }
        boolean needed = isAmong(leaving, SecondFactorKind.LASTING)
                && SecondFactorKind.LASTING.stream().noneMatch(staying::contains)
                && SecondFactorDuty.binds(session, realm, user);
        return needed ? Optional.of("keysteadRemoveNeeded") : Optional.empty();
    }

    private static boolean isAmong(List<CredentialModel> credentials, Set<String> types) {
        return credentials.stream().map(CredentialModel::getType).anyMatch(types::contains);
    }

    private boolean opens(Set<String> staying) {
        return staying.contains(WebAuthnCredentialModel.TYPE_PASSWORDLESS)
                || user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
                || session.users()
                        .getFederatedIdentitiesStream(realm, user)
                        .findAny()
                        .isPresent();
    }

    /**
     * Removes one as Keycloak does, which looks at what the login was done with if the realm has several levels of it.
     *
     * @throws KeysteadException 403 if that is not enough, or there is nothing to remove
     */
    void remove(String id, AuthenticationSessionModel login) {
        try {
            CredentialDeleteHelper.removeCredential(
                    session, user, id, new AcrStore(session, login)::getLevelOfAuthenticationFromCurrentAuthentication);
        } catch (WebApplicationException e) {
            throw KeysteadException.forbidden("keystead-credential-stays", "can not be removed: " + e.getMessage());
        }
    }
}
