package io.keystead.security;

import io.keystead.rest.KeysteadException;
import java.util.Optional;
import java.util.Set;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** Passkeys and devices, as their owner names them. */
final class CredentialService {

    private static final Set<String> NAMED_BY_THEIR_OWNER = Set.of(
            OTPCredentialModel.TYPE, WebAuthnCredentialModel.TYPE_TWOFACTOR, WebAuthnCredentialModel.TYPE_PASSWORDLESS);

    private CredentialService() {}

    /**
     * Empty if it has this name already.
     *
     * @throws KeysteadException 404 if it is not this user's, 409 if another one of its kind has the name
     */
    static Optional<RenamedCredential> rename(UserModel user, String id, CredentialLabel label) {
        CredentialModel credential = require(user, id);
        String before = credential.getUserLabel();
        if (label.text().equals(before)) {
            return Optional.empty();
        }
        try {
            user.credentialManager().updateCredentialLabel(id, label.text());
        } catch (ModelDuplicateException e) {
            throw CredentialLabel.taken();
        }
        return Optional.of(new RenamedCredential(id, credential.getType(), before, label.text()));
    }

    private static CredentialModel require(UserModel user, String id) {
        return Optional.ofNullable(user.credentialManager().getStoredCredentialById(id))
                .filter(credential -> NAMED_BY_THEIR_OWNER.contains(credential.getType()))
                .orElseThrow(() -> KeysteadException.notFound(
                        "keystead-credential-unknown", "there is no such passkey or device"));
    }
}
