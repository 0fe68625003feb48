package io.keystead.security;

import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.credential.OTPCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Keycloak's one-time codes; the device that made a right one was used. */
public final class StampedOtp extends OTPCredentialProvider {

    private StampedOtp(KeycloakSession session) {
        super(session);
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        boolean valid = super.isValid(realm, user, input);
        CredentialUseService uses = new CredentialUseService(session, realm);
        if (valid && uses.isOn()) {
            uses.used(user, input.getCredentialId(), null);
        }
        return valid;
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return ConfirmedRemoval.only(session, super.getCredentialTypeMetadata(context));
    }

    /** Takes the place of Keycloak's own: the same id, and a higher order wins. */
    public static final class Factory extends OTPCredentialProviderFactory {

        @Override
        public OTPCredentialProvider create(KeycloakSession session) {
            return new StampedOtp(session);
        }

        @Override
        public int order() {
            return 1;
        }
    }
}
