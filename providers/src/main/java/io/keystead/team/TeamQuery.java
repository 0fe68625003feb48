package io.keystead.team;

import io.keystead.account.AccountQuery;
import io.keystead.account.AccountQuery.Parameters;
import io.keystead.account.AccountStatus;
import io.keystead.rest.KeysteadException;
import org.jspecify.annotations.Nullable;

/**
 * What the list of a team is narrowed to.
 *
 * @param establishment code; null for all of the manager's
 */
record TeamQuery(AccountQuery accounts, @Nullable String establishment) {

    /** Reads the query parameters; refuses with a 400 that names the parameter. */
    static TeamQuery of(@Nullable String search, @Nullable String establishment, @Nullable String status) {
        AccountQuery accounts = AccountQuery.of(new Parameters(search, null, null, status, null, null));
        if (accounts.status() == AccountStatus.ARCHIVED) {
            throw KeysteadException.invalid("status", "keystead-query-invalid", "must be ACTIVE or INACTIVE");
        }
        return new TeamQuery(accounts, establishment == null || establishment.isBlank() ? null : establishment);
    }
}
