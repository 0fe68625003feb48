package io.keystead.tests.harness;

/** Whoever can show a token: a person, a service account, or the token itself. */
public interface Caller {

    Token token();
}
