package io.keystead.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystead.account.AccountRepresentation;
import io.keystead.account.AccountStatus;
import io.keystead.account.InvitationRepresentation;
import io.keystead.credential.AccountKind;
import io.keystead.establishment.SharedEstablishments;
import io.keystead.establishment.SharedEstablishments.Establishment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a manager sees of somebody whom he looks after: a {@link TeamRowRepresentation} and what the form
 * shows.
 *
 * @param phoneNumber E.164
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamMemberRepresentation(
        String id,
        String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String locale,
        @Nullable String jobTitle,
        @Nullable String phoneNumber,
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

    static TeamMemberRepresentation of(AccountRepresentation account, SharedEstablishments shared) {
        return new TeamMemberRepresentation(
                account.id(),
                account.username(),
                account.firstName(),
                account.lastName(),
                account.email(),
                account.locale(),
                account.jobTitle(),
                account.phoneNumber(),
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
