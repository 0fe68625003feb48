package io.keystead.tests.selfservice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.UUID;
import org.keycloak.representations.idm.CredentialRepresentation;

/** Credentials as Keycloak keeps them, for people who need not use them in a test. */
final class StoredKeys {

    /** Of a "YubiKey 5 Series with NFC", as Keycloak's list says. */
    static final String YUBIKEY = "fa2b99dc-9e39-4257-8f92-4a30d23c4118";

    /** Of an authenticator that says nothing about itself. */
    static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private StoredKeys() {}

    static CredentialRepresentation passkey(String label, String aaguid) {
        return key("webauthn-passwordless", label, aaguid);
    }

    static CredentialRepresentation securityKey(String label) {
        return key("webauthn", label, YUBIKEY);
    }

    private static CredentialRepresentation key(String type, String label, String aaguid) {
        String id =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(UTF_8));
        return credential(
                type,
                label,
                """
                {"aaguid": "%s", "credentialId": "%s", "counter": 0, "attestationStatementFormat": "none",
                 "credentialPublicKey": "", "transports": ["internal"]}
                """
                        .formatted(aaguid, id));
    }

    static CredentialRepresentation recoveryCodes() {
        CredentialRepresentation codes = credential(
                "recovery-authn-codes",
                "Recovery codes",
                """
                {"hashIterations": 1, "algorithm": "SHA-512", "totalCodes": 1, "remainingCodes": 1}
                """);
        codes.setSecretData(
                """
                {"codes": [{"number": 1, "encodedHashedValue": "none"}]}
                """);
        return codes;
    }

    private static CredentialRepresentation credential(String type, String label, String data) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(type);
        credential.setUserLabel(label);
        credential.setCredentialData(data);
        credential.setSecretData("{}");
        return credential;
    }
}
