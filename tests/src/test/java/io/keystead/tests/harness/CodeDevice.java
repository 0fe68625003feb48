package io.keystead.tests.harness;

import java.util.Map;
import java.util.UUID;
import org.keycloak.representations.idm.CredentialRepresentation;

/** A device that makes one-time codes by counting (RFC 4226): no clock matters, and no code is used twice. */
public final class CodeDevice {

    private final String secret = UUID.randomUUID().toString();
    private long counter;

    /** As an administrator gives it to somebody, see {@link TestRealm#user}. */
    public CredentialRepresentation named(String label) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType("otp");
        credential.setUserLabel(label);
        credential.setSecretData(Json.write(Map.of("value", secret)));
        credential.setCredentialData(Json.write(
                Map.of("subType", "hotp", "digits", 6, "counter", 0, "period", 30, "algorithm", "HmacSHA1")));
        return credential;
    }

    /** What it shows when its button is pressed. */
    public String nextCode() {
        return OneTimeCode.of(secret, counter++);
    }
}
