package io.keystead.security;

/** What somebody types to sign in. */
enum SecretKind {
    PASSWORD,
    PIN,
    /** Nothing: he signs in with a passkey, or elsewhere. */
    NONE
}
