package io.keystead.establishment;

import org.jspecify.annotations.Nullable;

/** One establishment named by its code. */
public record CodeRepresentation(@Nullable String code) {}
