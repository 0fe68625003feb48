package io.keystead.security;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** What Keycloak asks for beside the secret. */
public enum SecondFactorKind {

    /** An app or a device that makes one-time codes. */
    OTP,

    /** A key that is plugged in or held to the device. */
    SECURITY_KEY,

    /** Codes on paper, each for one login. */
    RECOVERY_CODES;

    /**
     * Types of Keycloak's credentials that are a second factor by themselves. Recovery codes stand in for one; a passkey signs in
     * without the password, which stays open beside it.
     */
    public static final Set<String> LASTING = Set.of(OTPCredentialModel.TYPE, WebAuthnCredentialModel.TYPE_TWOFACTOR);

    private static final Map<String, SecondFactorKind> BY_TYPE = Map.of(
            OTPCredentialModel.TYPE, OTP,
            WebAuthnCredentialModel.TYPE_TWOFACTOR, SECURITY_KEY,
            RecoveryAuthnCodesCredentialModel.TYPE, RECOVERY_CODES);

    /** Empty if this type of credential is no second factor. */
    static Optional<SecondFactorKind> ofType(String credentialType) {
        return Optional.ofNullable(BY_TYPE.get(credentialType));
    }

    /** As it stands in keys of messages. */
    String word() {
        return switch (this) {
            case OTP -> "Otp";
            case SECURITY_KEY -> "SecurityKey";
            case RECOVERY_CODES -> "RecoveryCodes";
        };
    }
}
