package io.keystead.security;

import java.util.Optional;
import org.keycloak.authentication.authenticators.browser.WebAuthnAuthenticatorMetadata;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.WebAuthnCredentialProvider;
import org.keycloak.credential.WebAuthnPasswordlessCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** Who keeps a passkey: Keycloak has a list of names by the authenticator's AAGUID, with pictures in its account theme. */
final class PasskeyProviders {

    private final KeycloakSession session;

    PasskeyProviders(KeycloakSession session) {
        this.session = session;
    }

    /** Empty if Keycloak does not know it, as when the authenticator says nothing about itself. */
    Optional<WebAuthnAuthenticatorMetadata> of(CredentialModel passkey) {
        String aaguid = WebAuthnCredentialModel.createFromCredentialModel(passkey)
                .getWebAuthnCredentialData()
                .getAaguid();
        var passkeys = (WebAuthnCredentialProvider) session.getProvider(
                CredentialProvider.class, WebAuthnPasswordlessCredentialProviderFactory.PROVIDER_ID);
        return Optional.ofNullable(passkeys)
                .map(WebAuthnCredentialProvider::getMetadataService)
                .map(known -> known.getAuthenticatorMetadata(aaguid));
    }
}
