package io.keystead.tests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An access token as it goes over the wire. */
public record Token(String value) implements Caller {

    /** No token at all: no {@code Authorization} header is sent. */
    public static final Token NONE = new Token("");

    /** Something that looks like a token to no server. */
    public static final Token FORGED = new Token("e30.e30.c2lnbmF0dXJl");

    /** The payload, read without a check of the signature. */
    public JsonNode claims() {
        String payload = value.split("\\.", -1)[1];
        return Json.read(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    /** One claim; a missing one is Jackson's missing node. */
    public JsonNode claim(String name) {
        return claims().path(name);
    }

    @Override
    public Token token() {
        return this;
    }
}
