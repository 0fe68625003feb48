package io.keystead.team;

import io.keystead.account.AccountQuery;
import io.keystead.account.AccountQuery.Parameters;
import io.keystead.account.AccountStatus;
import io.keystead.rest.KeysteadException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of a team is narrowed to.
 *
 * @param establishment code; null for all of the manager's
 */
record TeamQuery(AccountQuery accounts, @Nullable String establishment) {

    private static final List<String> SHOWN = List.of(AccountStatus.ACTIVE.name(), AccountStatus.INACTIVE.name());

    /** Reads the query parameters; refuses with a 400 that names the parameter. */
    static TeamQuery of(@Nullable String search, @Nullable String establishment, @Nullable String status) {
        AccountQuery accounts = AccountQuery.of(new Parameters(search, null, null, shown(status), null, null));
        return new TeamQuery(accounts, establishment == null || establishment.isBlank() ? null : establishment);
    }

    /** Archived people are none of a manager's, and he is not told of the word either. */
    private static @Nullable String shown(@Nullable String status) {
        if (status == null || status.isBlank() || SHOWN.contains(status)) {
            return status;
        }
        throw KeysteadException.invalid("status", "keystead-query-invalid", "must be " + String.join(" or ", SHOWN));
    }
}
