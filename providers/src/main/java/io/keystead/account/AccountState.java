package io.keystead.account;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.UserLoginFailureModel;

/**
 * Whether an account is open, and whether wrong guesses lock it; somebody who is locked is still active.
 *
 * <p>Whether a door opens is Keycloak's {@code enabled} alone. Keycloak also clears that flag after too many guesses,
 * and leaves a reason; what an administrator decided is in {@code KEYSTEAD_ACCOUNT}.
 *
 * @param lockedUntil milliseconds since 1970; null if not locked, or locked for good
 */
record AccountState(AccountStatus status, boolean locked, @Nullable Long lockedUntil) {

    /**
     * @param decided what an administrator decided
     * @param lockedForGood whether Keycloak gave too many guesses as the reason for disabling
     */
    static AccountState of(
            boolean enabled,
            Optional<AccountStatus> decided,
            boolean lockedForGood,
            @Nullable UserLoginFailureModel failures) {
        AccountStatus status = status(enabled, decided.orElse(AccountStatus.ACTIVE), lockedForGood);
        if (!enabled && lockedForGood) {
            return new AccountState(status, true, null);
        }
        int until = failures == null ? 0 : failures.getFailedLoginNotBefore();
        return Duration.ofSeconds(until).toMillis() > Time.currentTimeMillis()
                ? new AccountState(status, true, Duration.ofSeconds(until).toMillis())
                : new AccountState(status, false, null);
    }

    private static AccountStatus status(boolean enabled, AccountStatus decided, boolean lockedForGood) {
        if (enabled) {
            return AccountStatus.ACTIVE;
        }
        return decided == AccountStatus.ACTIVE && !lockedForGood ? AccountStatus.INACTIVE : decided;
    }
}
