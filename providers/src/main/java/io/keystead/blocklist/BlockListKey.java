package io.keystead.blocklist;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret with which contacts are made unreadable: HMAC-SHA-256 (RFC 2104) over realm, kind and contact. */
final class BlockListKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final String id;
    private final SecretKeySpec secret;

    BlockListKey(String id, byte[] secret) {
        this.id = id;
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    String id() {
        return id;
    }

    /** 64 hexadecimal digits, others in each realm. */
    String fingerprint(String realmId, Contact contact) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            // None of the three can hold a line feed, so no two inputs are one text.
            String input = realmId + "\n" + contact.kind() + "\n" + contact.value();
            return HexFormat.of().formatHex(mac.doFinal(input.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
