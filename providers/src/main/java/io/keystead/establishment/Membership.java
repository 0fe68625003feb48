package io.keystead.establishment;

import org.jspecify.annotations.Nullable;

/**
 * One access of one user.
 *
 * @param username null if Keycloak does not store this user
 */
public record Membership(String userId, @Nullable String username, String code, boolean isDefault) {}
