package io.keystead.account;

import org.jspecify.annotations.Nullable;

/** A new login name. */
record UsernameRepresentation(@Nullable String username) {}
