package io.keystead.establishment;

import org.jspecify.annotations.Nullable;

/**
 * A member of an establishment.
 *
 * @param defaultEstablishment whether this establishment is the member's default one
 */
public record MemberRepresentation(
        String id,
        String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        boolean enabled,
        boolean defaultEstablishment) {}
