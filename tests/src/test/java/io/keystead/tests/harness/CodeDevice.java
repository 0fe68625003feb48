package io.keystead.tests.harness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.representations.idm.CredentialRepresentation;

/** A device that makes one-time codes by counting (RFC 4226): no clock matters, and no code is used twice. */
public final class CodeDevice {

    private static final String ALGORITHM = "HmacSHA1";
    private static final int DIGITS = 6;

    private final String secret = UUID.randomUUID().toString();
    private long counter;

    /** As an administrator gives it to somebody, see {@link TestRealm#user}. */
    public CredentialRepresentation named(String label) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType("otp");
        credential.setUserLabel(label);
        credential.setSecretData(Json.write(Map.of("value", secret)));
        credential.setCredentialData(Json.write(
                Map.of("subType", "hotp", "digits", DIGITS, "counter", 0, "period", 30, "algorithm", ALGORITHM)));
        return credential;
    }

    /** What it shows when its button is pressed. */
    public String nextCode() {
        byte[] hash = hash(ByteBuffer.allocate(Long.BYTES).putLong(counter++).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return String.format("%06d", number % (int) Math.pow(10, DIGITS));
    }

    private byte[] hash(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
