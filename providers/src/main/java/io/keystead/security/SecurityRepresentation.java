package io.keystead.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the caller's account safe, and what happened to it; moments are milliseconds since 1970, and what is not
 * known is absent.
 *
 * @param events the latest first; absent if the realm stores none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SecurityRepresentation(
        Secret secret,
        List<SecondFactor> secondFactors,
        List<Passkey> passkeys,
        Sessions otherSessions,
        @Nullable List<Event> events) {

    /** What is typed at the login; {@code setAt} only where Keycloak keeps it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Secret(SecretKind kind, @Nullable Long setAt) {}

    /** What is asked for beside the secret; recovery codes are one, however many are left. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SecondFactor(
            String id,
            SecondFactorKind kind,
            @Nullable String label,
            @Nullable Long createdAt,
            @Nullable Long lastUsed) {}

    /**
     * What opens the account instead of secret and second factor.
     *
     * @param provider name of what keeps it, as far as Keycloak knows
     * @param iconLight name of its picture among Keycloak's own, for light pages
     * @param synced true if it was kept in more than one place when it was added or used last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Passkey(
            String id,
            @Nullable String label,
            @Nullable Long createdAt,
            @Nullable Long lastUsed,
            @Nullable String provider,
            @Nullable String iconLight,
            @Nullable String iconDark,
            @Nullable Boolean synced) {}

    /** How many there are beside that of the caller's token. */
    record Sessions(long online, long offline) {}

    /**
     * @param type name of Keycloak's event
     * @param error Keycloak's code of what went wrong
     * @param application client id
     * @param credentialType Keycloak's name of what was changed or used
     * @param browser while the session that it began still lives
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            String type,
            long at,
            @Nullable String error,
            @Nullable String ipAddress,
            @Nullable String application,
            @Nullable String credentialType,
            @Nullable String browser,
            @Nullable String operatingSystem) {}
}
