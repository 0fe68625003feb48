package io.keystead.account;

/** Whether a person may come in, comes back later, or has left. */
public enum AccountStatus {
    ACTIVE,
    /** No access, at once; reversible. */
    INACTIVE,
    /** The same, and out of the lists. */
    ARCHIVED
}
