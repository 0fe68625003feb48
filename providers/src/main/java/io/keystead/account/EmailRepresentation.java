package io.keystead.account;

import org.jspecify.annotations.Nullable;

/** A new e-mail address. */
record EmailRepresentation(@Nullable String email) {}
