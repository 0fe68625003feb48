package io.keystead.security;

import com.webauthn4j.converter.util.ObjectConverter;
import org.keycloak.authentication.authenticators.browser.WebAuthnMetadataService;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.credential.WebAuthnCredentialProvider;
import org.keycloak.credential.WebAuthnCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** Keycloak's security keys as a second factor, each of which is noted when it is used. */
public final class StampedSecurityKey extends WebAuthnCredentialProvider {

    private final ObjectConverter converter;

    private StampedSecurityKey(KeycloakSession session, WebAuthnMetadataService metadata, ObjectConverter converter) {
        super(session, metadata, converter);
        this.converter = converter;
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        boolean valid = super.isValid(realm, user, input);
        if (valid) {
            new KeyCeremony(getKeycloakSession(), realm, user).used(input);
        }
        return valid;
    }

    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, WebAuthnCredentialModel credential) {
        CredentialModel created = super.createCredential(realm, user, credential);
        new KeyCeremony(getKeycloakSession(), realm, user).added(created, converter);
        return created;
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return ConfirmedRemoval.only(getKeycloakSession(), super.getCredentialTypeMetadata(context));
    }

    /** Takes the place of Keycloak's own: the same id, and a higher order wins. */
    public static final class Factory extends WebAuthnCredentialProviderFactory {

        @Override
        @SuppressWarnings("rawtypes") // as Keycloak's own
        public CredentialProvider create(KeycloakSession session) {
            return new StampedSecurityKey(session, getMetadataService(), createOrGetObjectConverter());
        }

        @Override
        public int order() {
            return 1;
        }
    }
}
