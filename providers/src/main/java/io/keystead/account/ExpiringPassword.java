package io.keystead.account;

import io.keystead.realm.RealmSettings;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Keycloak's password credential, which says no to a temporary secret that nobody used in time.
 *
 * <p>Every way to sign in with a password asks it, so this is the one place where that end is kept.
 */
public final class ExpiringPassword extends PasswordCredentialProvider {

    /** Judges a secret, and counts that in Keycloak's metrics, which only its own factory knows how to. */
    private final PasswordCredentialProvider judge;

    private ExpiringPassword(KeycloakSession session, PasswordCredentialProvider judge) {
        super(session, null, false, false, false, false, false);
        this.judge = judge;
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        boolean expired = RealmSettings.of(realm).enabled() && secrets(realm).isExpired(user);
        return !expired && judge.isValid(realm, user, input);
    }

    /** A new secret is without end until somebody says that it is temporary. */
    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, PasswordCredentialModel credential) {
        CredentialModel created = super.createCredential(realm, user, credential);
        if (RealmSettings.of(realm).enabled()) {
            secrets(realm).keep(user);
        }
        return created;
    }

    private AccountSecretService secrets(RealmModel realm) {
        return new AccountSecretService(session, realm);
    }

    /** Takes the place of Keycloak's own. */
    public static final class Factory extends PasswordCredentialProviderFactory {

        @Override
        public PasswordCredentialProvider create(KeycloakSession session) {
            return new ExpiringPassword(session, super.create(session));
        }

        @Override
        public int order() {
            return 1;
        }
    }
}
