package io.keystead.account;

import io.keystead.rest.KeysteadException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom to invite to a second factor. */
record TwoFactorInviteRepresentation(@Nullable List<@Nullable String> userIds) {

    private static final int MAX = 500;

    /** Each of them once; throws 400 naming the field. */
    List<String> ids() {
        List<String> ids = userIds == null
                ? List.of()
                : userIds.stream().filter(Objects::nonNull).distinct().toList();
        if (userIds == null || userIds.contains(null) || ids.isEmpty() || userIds.size() > MAX) {
            throw KeysteadException.invalid(
                    "userIds",
                    "keystead-user-ids-invalid",
                    "must name 1 to " + MAX + " users by their ids",
                    Integer.toString(MAX));
        }
        return ids;
    }
}
