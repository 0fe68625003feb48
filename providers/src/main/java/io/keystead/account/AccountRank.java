package io.keystead.account;

import io.keystead.handover.AdminSeatService;
import io.keystead.realm.AdministrativeRoles;
import io.keystead.rest.KeysteadException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Who outranks whom: staff and managers, then administrators, then the account administrator, then realm
 * administrators.
 *
 * <p>Beside the rule of {@link UserAccess} that nobody changes an account whose administrative role he lacks.
 */
final class AccountRank {

    private final AdminPermissionEvaluator auth;
    private final AdminSeatService seat;
    private final UserGroupService groups;
    private final AdministrativeRoles roles;

    AccountRank(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth) {
        this.auth = auth;
        this.seat = new AdminSeatService(session, realm);
        this.groups = new UserGroupService(session, realm);
        this.roles = new AdministrativeRoles(session, realm);
    }

    /**
     * Refuses with 403 unless the caller may change status, e-mail address, login or secret of this person: his own, or
     * an administrator's if he is the account administrator, or the account administrator's if he administers the realm.
     */
    void requireAbove(UserModel user) {
        if (auth.isRealmAdmin() || isCaller(user)) {
            return;
        }
        if (seat.isHolder(user)) {
            throw KeysteadException.forbidden(
                    "keystead-account-administrator", "only a realm administrator changes the account administrator");
        }
        if (isAdministrator(user) && !callerHoldsSeat()) {
            throw onlyTheHolder();
        }
    }

    /** Refuses with 403 unless the caller may put people into, or out of, this group. */
    void requireMove(UserGroup group) {
        if (!mayMove(group)) {
            throw onlyTheHolder();
        }
    }

    boolean mayMove(UserGroup group) {
        return !group.administrative() || auth.isRealmAdmin() || callerHoldsSeat();
    }

    /** Refuses with 409 that somebody shuts himself out. */
    void requireOther(UserModel user, @Nullable AccountStatus wanted) {
        if (wanted != AccountStatus.ACTIVE && isCaller(user)) {
            throw KeysteadException.conflict("status", "keystead-own-status", "nobody shuts himself out");
        }
    }

    /** The session in which the caller works, if the account is his own. */
    Optional<String> ownSession(UserModel user) {
        return isCaller(user) ? Optional.ofNullable(auth.adminAuth().getToken().getSessionId()) : Optional.empty();
    }

    private boolean isCaller(UserModel user) {
        return auth.adminAuth().getUser().getId().equals(user.getId());
    }

    private boolean callerHoldsSeat() {
        return seat.isHolder(auth.adminAuth().getUser());
    }

    private boolean isAdministrator(UserModel user) {
        return groups.of(user).filter(UserGroup::administrative).isPresent() || roles.hasAny(user);
    }

    private static KeysteadException onlyTheHolder() {
        return KeysteadException.forbidden(
                "keystead-account-administrator-only",
                "only the account administrator decides over administrators and administrative groups");
    }
}
