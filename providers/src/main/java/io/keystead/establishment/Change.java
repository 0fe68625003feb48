package io.keystead.establishment;

/** What putting something in place came to. */
public enum Change {
    CREATED,
    UPDATED,
    UNCHANGED
}
