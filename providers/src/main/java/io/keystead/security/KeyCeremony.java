package io.keystead.security;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.keycloak.WebAuthnConstants;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.WebAuthnCredentialModelInput;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/**
 * What a passkey or security key told in a ceremony that Keycloak has verified, and what Keycloak does not keep of it.
 *
 * <p>It says each time whether it is synced: the flag "backup state" of the authenticator data (WebAuthn Level 3, 6.1.3).
 */
final class KeyCeremony {

    /** The authenticator data begin with the hash of the name of the site; the next byte holds the flags. */
    private static final int FLAGS = 32;

    private final KeycloakSession session;
    private final UserModel user;
    private final CredentialUseService uses;

    KeyCeremony(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.user = user;
        this.uses = new CredentialUseService(session, realm);
    }

    /** It opened the account just now. */
    void used(CredentialInput input) {
        if (uses.isOn() && input instanceof WebAuthnCredentialModelInput key) {
            AuthenticationRequest sent = key.getAuthenticationRequest();
            boolean synced = AuthenticatorData.checkFlagBS(sent.getAuthenticatorData()[FLAGS]);
            user.credentialManager()
                    .getStoredCredentialsByTypeStream(input.getType())
                    .filter(stored -> Arrays.equals(keyId(stored), sent.getCredentialId()))
                    .findFirst()
                    .ifPresent(stored -> uses.used(user, stored.getId(), synced));
        }
    }

    private static byte[] keyId(CredentialModel stored) {
        String id = WebAuthnCredentialModel.createFromCredentialModel(stored)
                .getWebAuthnCredentialData()
                .getCredentialId();
        return Base64.getMimeDecoder().decode(id);
    }

    /** It was added just now, by the form that Keycloak has verified in this request. */
    void added(CredentialModel stored, ObjectConverter converter) {
        if (uses.isOn()) {
            attestation()
                    .map(new AttestationObjectConverter(converter)::convert)
                    .map(attestation -> attestation.getAuthenticatorData().isFlagBS())
                    .ifPresent(synced -> uses.added(user, stored.getId(), synced));
        }
    }

    /** An import, of a realm at the start for instance, brings keys without a ceremony, and perhaps without a request. */
    private Optional<String> attestation() {
        KeycloakContext context = session.getContext();
        return Optional.ofNullable(context.getAuthenticationSession())
                .map(login -> context.getHttpRequest().getDecodedFormParameters())
                .map(sent -> sent.getFirst(WebAuthnConstants.ATTESTATION_OBJECT));
    }
}
