package io.keystead.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystead.credential.AccountKind;
import org.jspecify.annotations.Nullable;

/**
 * One account in a list; moments are milliseconds since 1970.
 *
 * @param group name of the user group
 * @param establishments how many
 * @param defaultEstablishment code
 * @param lockedUntil absent while {@code locked} if only an administrator can unlock it
 * @param twoFactorInvitedAt when he was last invited to a second factor, which he has not added since
 * @param secretExpiresAt of a temporary secret that was not changed yet
 * @param secretExpired whether that moment has passed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountRowRepresentation(
        String id,
        String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String group,
        @Nullable String locale,
        AccountKind kind,
        AccountStatus status,
        boolean accountAdministrator,
        long establishments,
        @Nullable String defaultEstablishment,
        @Nullable Long createdAt,
        @Nullable Long lastLogin,
        boolean locked,
        @Nullable Long lockedUntil,
        @Nullable InvitationRepresentation invitation,
        @Nullable Long twoFactorInvitedAt,
        @Nullable Long secretExpiresAt,
        boolean secretExpired) {}
