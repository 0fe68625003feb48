package io.keystead.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What was refused and why, for tests that ask about it. */
public final class Refusal {

    private final KeysteadException thrown;

    private Refusal(KeysteadException thrown) {
        this.thrown = thrown;
    }

    /** The refusal of {@code call}, which fails the test if it is let through. */
    public static Refusal of(ThrowingCallable call) {
        KeysteadException thrown = catchThrowableOfType(KeysteadException.class, call);
        assertThat(thrown).as("refusal").isNotNull();
        return new Refusal(thrown);
    }

    public Refusal hasStatus(int status) {
        assertThat(thrown.getResponse().getStatus()).isEqualTo(status);
        return this;
    }

    public Refusal hasCode(String code) {
        assertThat(error().error()).isEqualTo(code);
        return this;
    }

    public Refusal names(String field) {
        assertThat(error().field()).isEqualTo(field);
        return this;
    }

    public Refusal says(String message) {
        assertThat(error().errorMessage()).isEqualTo(message);
        return this;
    }

    public Refusal standsOnLine(int line) {
        assertThat(error().line()).isEqualTo(line);
        return this;
    }

    public Refusal hasParams(String... params) {
        assertThat(error().params()).containsExactly(params);
        return this;
    }

    /** The reason as text, for what must not be in it. */
    public AbstractStringAssert<?> text() {
        return assertThat(error().toString() + thrown.getMessage());
    }

    private ErrorRepresentation error() {
        return thrown.error();
    }
}
