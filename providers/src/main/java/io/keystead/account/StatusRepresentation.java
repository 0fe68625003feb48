package io.keystead.account;

import org.jspecify.annotations.Nullable;

/** The status an account shall have. */
public record StatusRepresentation(@Nullable AccountStatus status) {}
