package io.keystead.security;

import org.jspecify.annotations.Nullable;

/** A new name for a credential. */
record LabelRepresentation(@Nullable String label) {}
