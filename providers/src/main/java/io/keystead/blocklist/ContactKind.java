package io.keystead.blocklist;

/** By what somebody can be contacted. */
enum ContactKind {
    EMAIL,
    PHONE
}
