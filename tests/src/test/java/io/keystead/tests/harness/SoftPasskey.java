package io.keystead.tests.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.representations.idm.CredentialRepresentation;

/**
 * A passkey without a device, for a browser without a screen: it signs what the page asks for as an authenticator does (WebAuthn Level 3, 6.1
 * and 6.5), always with "user verified".
 */
public final class SoftPasskey {

    private static final Pattern CHALLENGE = Pattern.compile("challenge\\s*:\\s*\"([^\"]+)\"");
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final byte[] NO_AAGUID = new byte[16];
    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int WITH_KEY = 0x40;

    private final byte[] id = UUID.randomUUID().toString().getBytes(UTF_8);
    private final KeyPair keys = newKeys();

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As an administrator gives it to somebody, see {@link TestRealm#user}. */
    public CredentialRepresentation named(String label) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType("webauthn-passwordless");
        credential.setUserLabel(label);
        credential.setSecretData("{}");
        credential.setCredentialData(Json.write(Map.of(
                "aaguid",
                "00000000-0000-0000-0000-000000000000",
                "credentialId",
                Base64.getEncoder().encodeToString(id),
                "counter",
                0,
                "attestationStatementFormat",
                "none",
                "credentialPublicKey",
                URL.encodeToString(publicKey()),
                "transports",
                new String[] {"internal"})));
        return credential;
    }

    /** The fields by which its owner signs in on this page. */
    public Map<String, String> signsIn(TestUser owner, Answer loginPage) {
        byte[] client = clientData("webauthn.get", loginPage);
        byte[] authenticator = authenticatorData(loginPage, PRESENT_AND_VERIFIED);
        return Map.of(
                "clientDataJSON", URL.encodeToString(client),
                "authenticatorData", URL.encodeToString(authenticator),
                "signature", URL.encodeToString(signed(joined(authenticator, sha256(client)))),
                "credentialId", URL.encodeToString(id),
                "userHandle", URL.encodeToString(owner.id().getBytes(UTF_8)),
                "error", "");
    }

    /** The fields that add it, on the page of the ceremony. */
    public Map<String, String> registers(Answer page) {
        byte[] length = ByteBuffer.allocate(2).putShort((short) id.length).array();
        byte[] authenticator =
                joined(authenticatorData(page, PRESENT_AND_VERIFIED | WITH_KEY), NO_AAGUID, length, id, publicKey());
        // CBOR: a map of "fmt" none, "attStmt" empty and "authData".
        byte[] attestation = joined(
                HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
                new byte[] {(byte) authenticator.length},
                authenticator);
        return Map.of(
                "clientDataJSON", URL.encodeToString(clientData("webauthn.create", page)),
                "attestationObject", URL.encodeToString(attestation),
                "publicKeyCredentialId", URL.encodeToString(id),
                "authenticatorLabel", "Soft",
                "transports", "internal",
                "authenticatorAttachment", "",
                "error", "");
    }

    private static byte[] clientData(String type, Answer page) {
        Matcher challenge = CHALLENGE.matcher(page.text());
        if (!challenge.find()) {
            throw new AssertionError("no challenge on the page:\n" + page.text());
        }
        String origin = page.uri().getScheme() + "://" + page.uri().getAuthority();
        return Json.write(Map.of("type", type, "challenge", challenge.group(1), "origin", origin))
                .getBytes(UTF_8);
    }

    /** Hash of the site, flags, and a counter that does not count. */
    private static byte[] authenticatorData(Answer page, int flags) {
        return joined(sha256(page.uri().getHost().getBytes(UTF_8)), new byte[] {(byte) flags}, new byte[Integer.BYTES]);
    }

    /** COSE: an elliptic curve key for ES256 on P-256, with its two coordinates. */
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return joined(
                HexFormat.of().parseHex("a5010203262001215820"),
                coordinate(key.getW().getAffineX().toByteArray()),
                HexFormat.of().parseHex("225820"),
                coordinate(key.getW().getAffineY().toByteArray()));
    }

    /** 32 bytes, whatever signs and zeros stood before. */
    private static byte[] coordinate(byte[] number) {
        byte[] padded = joined(new byte[32], number);
        return Arrays.copyOfRange(padded, padded.length - 32, padded.length);
    }

    private byte[] signed(byte[] data) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
