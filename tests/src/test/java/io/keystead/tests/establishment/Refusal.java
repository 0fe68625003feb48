package io.keystead.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import org.assertj.core.api.AbstractStringAssert;

/** What a refused call must say: status, stable code, and for bad input the field. */
record Refusal(int status, String error, String field) {

    /** 400 naming the field. */
    static Refusal invalid(String error, String field) {
        return new Refusal(400, error, field);
    }

    static Refusal conflict(String error, String field) {
        return new Refusal(409, error, field);
    }

    /** 404, which names no field. */
    static Refusal notFound(String error) {
        return new Refusal(404, error, "");
    }

    /** Returns the message for more checks. */
    AbstractStringAssert<?> check(Answer answer) {
        Refusal given = new Refusal(
                answer.status(),
                answer.at("/error").asText(),
                answer.at("/field").asText());
        assertThat(given).as(answer.text()).isEqualTo(this);
        return assertThat(answer.at("/errorMessage").asText()).isNotBlank();
    }
}
