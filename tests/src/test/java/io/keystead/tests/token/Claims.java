package io.keystead.tests.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.Token;
import java.util.ArrayList;
import java.util.List;

/** What a token, or an answer about one, says of establishments under the usual names. */
record Claims(JsonNode payload) {

    static Claims inAccessToken(Answer tokens) {
        return new Claims(TestApp.token(tokens).claims());
    }

    static Claims inIdToken(Answer tokens) {
        return new Claims(new Token(tokens.at("/id_token").asText()).claims());
    }

    static Claims in(Answer answer) {
        return new Claims(answer.expect(200).json());
    }

    List<String> codes() {
        List<String> codes = new ArrayList<>();
        payload.path("establishments").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    /** The current one and the default one are the same until somebody can choose another at login. */
    Claims assertDefault(String code) {
        assertThat(payload.path("establishment").asText()).isEqualTo(code);
        assertThat(payload.path("default_establishment").asText()).isEqualTo(code);
        return this;
    }

    Claims assertNoDefault() {
        assertThat(payload.has("establishment")).isFalse();
        assertThat(payload.has("default_establishment")).isFalse();
        return this;
    }

    Claims assertList(String... codes) {
        assertThat(payload.path("establishments").isArray()).isTrue();
        assertThat(codes()).containsExactly(codes);
        return this;
    }

    /** The list holds all there are. */
    Claims assertNoTotal() {
        assertThat(payload.has("establishments_total")).isFalse();
        return this;
    }

    Claims assertTotal(int total) {
        assertThat(payload.path("establishments_total").isIntegralNumber()).isTrue();
        assertThat(payload.path("establishments_total").asInt()).isEqualTo(total);
        return this;
    }

    void assertNone() {
        assertNoDefault().assertNoTotal();
        assertThat(payload.has("establishments")).isFalse();
    }
}
