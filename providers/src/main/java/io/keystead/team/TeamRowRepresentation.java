package io.keystead.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystead.account.AccountRowRepresentation;
import io.keystead.account.AccountStatus;
import io.keystead.account.InvitationRepresentation;
import io.keystead.credential.AccountKind;
import io.keystead.establishment.SharedEstablishments;
import io.keystead.establishment.SharedEstablishments.Establishment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the list of a team; moments are milliseconds since 1970.
 *
 * @param group name of the user group
 * @param lockedUntil absent while {@code locked} if only an unlock ends it
 * @param establishments those that the manager and this person share
 * @param defaultEstablishment code of the default one, if it is among them
 * @param editable whether the manager changes more than those
 * @param reason why not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamRowRepresentation(
        String id,
        String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String group,
        AccountKind kind,
        AccountStatus status,
        boolean locked,
        @Nullable Long lockedUntil,
        List<Establishment> establishments,
        @Nullable String defaultEstablishment,
        @Nullable InvitationRepresentation invitation,
        @Nullable Long secretExpiresAt,
        boolean secretExpired,
        boolean editable,
        @Nullable NotEditable reason) {

    static TeamRowRepresentation of(AccountRowRepresentation account, SharedEstablishments shared) {
        return new TeamRowRepresentation(
                account.id(),
                account.username(),
                account.firstName(),
                account.lastName(),
                account.email(),
                account.group(),
                account.kind(),
                account.status(),
                account.locked(),
                account.lockedUntil(),
                shared.establishments(),
                shared.defaultCode(),
                account.invitation(),
                account.secretExpiresAt(),
                account.secretExpired(),
                !shared.elsewhere(),
                shared.elsewhere() ? NotEditable.WORKS_ELSEWHERE : null);
    }
}
