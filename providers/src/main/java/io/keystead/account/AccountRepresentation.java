package io.keystead.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystead.credential.AccountKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one account; moments are milliseconds since 1970.
 *
 * @param phoneNumber E.164
 * @param establishments codes, sorted
 * @param secretExpired as in {@link AccountRowRepresentation}, like all that is not explained here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountRepresentation(
        String id,
        String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String locale,
        @Nullable String jobTitle,
        @Nullable String gender,
        @Nullable Boolean employee,
        @Nullable String phoneNumber,
        @Nullable String group,
        List<String> establishments,
        @Nullable String defaultEstablishment,
        AccountKind kind,
        AccountStatus status,
        boolean accountAdministrator,
        @Nullable Long createdAt,
        @Nullable Long lastLogin,
        boolean locked,
        @Nullable Long lockedUntil,
        @Nullable InvitationRepresentation invitation,
        @Nullable Long twoFactorInvitedAt,
        @Nullable Long secretExpiresAt,
        boolean secretExpired) {}
