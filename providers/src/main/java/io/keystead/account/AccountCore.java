package io.keystead.account;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/** What Keycloak's user table says of an account; {@code createdAt} is milliseconds since 1970. */
record AccountCore(
        String id,
        String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        boolean enabled,
        @Nullable Long createdAt,
        boolean federated,
        boolean emailVerified) {

    static AccountCore of(UserModel user) {
        return new AccountCore(
                user.getId(),
                user.getUsername(),
                user.getFirstName(),
                user.getLastName(),
                user.getEmail(),
                user.isEnabled(),
                user.getCreatedTimestamp(),
                user.isFederated(),
                user.isEmailVerified());
    }
}
