package io.keystead.credential;

/** How a person proves who he is. */
public enum AccountKind {

    /** An e-mail address, or somebody who is not ours to judge, and a password. */
    PASSWORD,

    /** A name without "@" and a numeric PIN, see {@link PinAccounts}. */
    PIN
}
