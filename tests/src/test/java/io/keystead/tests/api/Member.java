package io.keystead.tests.api;

import org.jspecify.annotations.Nullable;

/**
 * A member of an establishment.
 *
 * @param defaultEstablishment whether this establishment is his default one
 */
public record Member(
        String id,
        String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        boolean enabled,
        boolean defaultEstablishment) {}
