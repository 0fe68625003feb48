package io.keystead.realm;

import java.util.List;

/**
 * What the caller may do for himself.
 *
 * @param enabled whether Keystead acts in the realm; otherwise nothing else is true
 * @param handOver whether the caller holds the account administrator's seat
 * @param team whether the caller looks after the staff of his establishments
 * @param payments whether people can save payment methods here
 * @param actions ids of the realm's enabled required actions, which a console can start
 */
public record MyPermissionsRepresentation(
        boolean enabled,
        boolean handOver,
        boolean deleteAccount,
        boolean team,
        boolean payments,
        List<String> actions) {

    static final MyPermissionsRepresentation NONE =
            new MyPermissionsRepresentation(false, false, false, false, false, List.of());
}
