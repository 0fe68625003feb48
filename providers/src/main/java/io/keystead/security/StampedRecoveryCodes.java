package io.keystead.security;

import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.credential.RecoveryAuthnCodesCredentialProvider;
import org.keycloak.credential.RecoveryAuthnCodesCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Keycloak's recovery codes; they are one credential, of which nobody has two. */
public final class StampedRecoveryCodes extends RecoveryAuthnCodesCredentialProvider {

    private final KeycloakSession session;

    private StampedRecoveryCodes(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        boolean valid = super.isValid(realm, user, input);
        CredentialUseService uses = new CredentialUseService(session, realm);
        if (valid && uses.isOn()) {
            user.credentialManager()
                    .getStoredCredentialsByTypeStream(getType())
                    .findFirst()
                    .ifPresent(codes -> uses.used(user, codes.getId(), null));
        }
        return valid;
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return ConfirmedRemoval.only(session, super.getCredentialTypeMetadata(context));
    }

    /** Takes the place of Keycloak's own: the same id, and a higher order wins. */
    public static final class Factory extends RecoveryAuthnCodesCredentialProviderFactory {

        @Override
        public RecoveryAuthnCodesCredentialProvider create(KeycloakSession session) {
            return new StampedRecoveryCodes(session);
        }

        @Override
        public int order() {
            return 1;
        }
    }
}
