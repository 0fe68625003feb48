package io.keystead.team;

import io.keystead.account.AccountListService;
import io.keystead.account.AccountProfile;
import io.keystead.account.AccountRowRepresentation;
import io.keystead.account.AccountSecretService;
import io.keystead.account.AccountService;
import io.keystead.account.AccountStatus;
import io.keystead.account.AccountStatusService;
import io.keystead.account.CreatedAccountRepresentation;
import io.keystead.account.NewAccountRepresentation;
import io.keystead.account.SecretGivenRepresentation;
import io.keystead.account.StatusPreviewRepresentation;
import io.keystead.account.UserFilter;
import io.keystead.account.UserGroup;
import io.keystead.account.UserGroupService;
import io.keystead.establishment.SharedEstablishmentService;
import io.keystead.establishment.SharedEstablishments;
import io.keystead.rest.KeysteadException;
import io.keystead.rest.Paging;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What one manager sees and does of the people in his {@link TeamScope}. */
final class MyTeamService {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final TeamService team;
    private final AccountListService accounts;
    private final SharedEstablishmentService shared;
    private final TeamScope scope;

    /** Throws 403 unless this person looks after staff. */
    MyTeamService(KeycloakSession session, RealmModel realm, UserModel manager) {
        this.session = session;
        this.realm = realm;
        this.team = new TeamService(session, realm);
        team.requireManager(manager);
        this.accounts = new AccountListService(session, realm);
        this.shared = new SharedEstablishmentService(session, realm, manager.getId());
        this.scope = new TeamScope(session, realm, manager.getId());
    }

    List<UserGroup> assignableGroups() {
        return team.assignable();
    }

    TeamRepresentation search(TeamQuery wanted, Paging page) {
        UserFilter mine = scope.members(wanted.establishment());
        List<AccountRowRepresentation> rows = accounts.search(wanted.accounts(), page, mine);
        Map<String, SharedEstablishments> common =
                shared.of(rows.stream().map(AccountRowRepresentation::id).toList());
        return new TeamRepresentation(
                accounts.count(wanted.accounts(), mine),
                rows.stream()
                        .map(row -> TeamRowRepresentation.of(row, Objects.requireNonNull(common.get(row.id()))))
                        .toList());
    }

    TeamMemberRepresentation get(String id) {
        scope.require(id);
        UserModel user = session.users().getUserById(realm, id);
        AccountRowRepresentation row = accounts.row(user);
        return new TeamMemberRepresentation(
                TeamRowRepresentation.of(row, shared.of(id)),
                row.locale(),
                user.getFirstAttribute(AccountProfile.JOB_TITLE),
                user.getFirstAttribute(AccountProfile.PHONE_NUMBER));
    }

    /** Throws 400 naming the field, 409 if the name is taken, 503 if the mail can not be sent. */
    CreatedAccountRepresentation add(NewAccountRepresentation wanted) {
        UserGroup group = UserGroupService.require(team.assignable(), wanted.group());
        if (wanted.establishments() == null || wanted.establishments().isEmpty()) {
            throw KeysteadException.invalid(
                    "establishments",
                    "keystead-team-establishment-required",
                    "must name at least one of your establishments");
        }
        shared.requireOwn(wanted.establishments());
        return new AccountService(session, realm).create(wanted, group);
    }

    /** Throws 400 naming the field, 403 for what is not a manager's to change, 404, 409. */
    void change(String id, TeamChangeRepresentation wanted) {
        UserModel user = scope.lock(id);
        SharedEstablishments present = shared.of(id);
        if (present.elsewhere()) {
            requireSharedOnly(wanted, present);
        } else {
            new AccountService(session, realm).update(user, wanted.account(), groupToMoveTo(user, wanted.group()));
        }
        if (wanted.establishments() != null || wanted.defaultEstablishment() != null) {
            shared.replace(id, establishments(wanted, present), wanted.defaultEstablishment());
        }
    }

    private static void requireSharedOnly(TeamChangeRepresentation wanted, SharedEstablishments present) {
        boolean movesDefault = wanted.defaultEstablishment() != null && present.defaultCode() == null;
        if (wanted.isPersonal() || movesDefault) {
            throw worksElsewhere();
        }
    }

    private static List<@Nullable String> establishments(
            TeamChangeRepresentation wanted, SharedEstablishments present) {
        if (wanted.establishments() == null) {
            return List.copyOf(present.codes());
        }
        if (wanted.establishments().isEmpty() && !present.elsewhere()) {
            throw KeysteadException.conflict(
                    "establishments",
                    "keystead-team-last-establishment",
                    "nobody is left without establishment; make the person inactive instead");
        }
        return wanted.establishments();
    }

    /** Null if the person stays where he is. */
    private @Nullable UserGroup groupToMoveTo(UserModel user, @Nullable String name) {
        if (name == null) {
            return null;
        }
        UserGroup wanted = UserGroupService.require(team.assignable(), name);
        return new UserGroupService(session, realm)
                        .of(user)
                        .filter(wanted::equals)
                        .isPresent()
                ? null
                : wanted;
    }

    SecretGivenRepresentation reset(String id) {
        return new AccountSecretService(session, realm).reset(lockToEdit(id));
    }

    /** Tells whether the person was locked. */
    boolean unlock(String id) {
        return new AccountStatusService(session, realm).unlock(lockToEdit(id));
    }

    /** Throws 400 for anything but active and inactive. */
    void changeStatus(String id, @Nullable AccountStatus wanted) {
        UserModel user = lockToEdit(id);
        new AccountStatusService(session, realm).change(user, requireReversible(wanted));
    }

    StatusPreviewRepresentation previewStatus(String id, @Nullable AccountStatus wanted) {
        scope.require(id);
        requireNotElsewhere(id);
        return new AccountStatusService(session, realm)
                .preview(session.users().getUserById(realm, id), requireReversible(wanted));
    }

    private static AccountStatus requireReversible(@Nullable AccountStatus wanted) {
        if (wanted == null || wanted == AccountStatus.ARCHIVED) {
            throw KeysteadException.invalid("status", "keystead-status-required", "must be ACTIVE or INACTIVE");
        }
        return wanted;
    }

    private UserModel lockToEdit(String id) {
        UserModel user = scope.lock(id);
        requireNotElsewhere(id);
        return user;
    }

    private void requireNotElsewhere(String id) {
        if (shared.of(id).elsewhere()) {
            throw worksElsewhere();
        }
    }

    private static KeysteadException worksElsewhere() {
        return KeysteadException.forbidden(
                "keystead-team-works-elsewhere",
                "this person also works in an establishment that is not yours; you only change those that you share");
    }
}
