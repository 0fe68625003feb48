package io.keystead.account;

import org.jspecify.annotations.Nullable;

/** The status an account shall have. */
record StatusRepresentation(@Nullable AccountStatus status) {}
