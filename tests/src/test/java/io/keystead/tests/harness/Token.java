package io.keystead.tests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An access token as it goes over the wire. */
public record Token(String value) implements Caller {

    /** No token at all: no {@code Authorization} header is sent. */
    public static final Token NONE = new Token("");

    /** The payload, read without a check of the signature. */
    public JsonNode claims() {
        String payload = value.split("\\.", -1)[1];
        return Json.read(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    /** One claim; a missing one is Jackson's missing node. */
    public JsonNode claim(String name) {
        return claims().path(name);
    }

    /** The same claims with a signature that nobody made. */
    public Token forged() {
        return new Token(value.substring(0, value.lastIndexOf('.')) + ".c2lnbmF0dXJl");
    }

    @Override
    public Token token() {
        return this;
    }
}
