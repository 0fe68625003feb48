package io.keystead.tests.harness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows: six digits by RFC 6238, as Keycloak's shipped OTP policy has them. */
public final class OneTimeCode {

    private static final int PERIOD_SECONDS = 30;

    private OneTimeCode() {}

    /** Now, for the secret as it stands in the hidden field of the page on which one sets it up. */
    public static String of(String secret) {
        return of(secret, System.currentTimeMillis() / 1000 / PERIOD_SECONDS);
    }

    /** The one after that many others (RFC 4226). */
    static String of(String secret, long counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
