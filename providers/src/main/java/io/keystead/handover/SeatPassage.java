package io.keystead.handover;

import io.keystead.account.SuccessorService;
import io.keystead.account.UserGroup;
import io.keystead.account.UserGroupService;
import io.keystead.realm.AdministrativeRoles;
import io.keystead.security.SessionService;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** All that follows, in the same transaction, when the seat of a realm, which is locked by now, is given to somebody. */
final class SeatPassage {

    private static final Logger LOG = Logger.getLogger(SeatPassage.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final HandOverCause cause;
    private final UserGroupService groups;

    SeatPassage(KeycloakSession session, RealmModel realm, HandOverCause cause) {
        this.session = session;
        this.realm = realm;
        this.cause = cause;
        this.groups = new UserGroupService(session, realm);
    }

    /**
     * Who held the seat, and is still there.
     *
     * @param group that he joins
     * @param keptSessionId of the one of his sessions that goes on
     */
    record Former(UserModel user, UserGroup group, Optional<String> keptSessionId) {}

    /** Throws 400 and 409 for a person who can not take it, 409 if there is no administrative group. */
    void pass(AdminSeatEntity seat, String successorId, Optional<Former> former) {
        try {
            give(seat, successorId, former);
        } catch (ModelException locked) {
            // Another transaction has changed one of the two, and waits for the seat: the database chose this one to
            // fail.
            LOG.warnf(locked, "Hand-over in realm %s was given up", realm.getName());
            throw AdminSeatService.busy();
        }
    }

    private void give(AdminSeatEntity seat, String successorId, Optional<Former> former) {
        UserModel successor = new SuccessorService(session, realm).require(successorId);
        UserGroup administrative = new SeatGroups(session, realm).forNewHolder(former.map(Former::user));
        // Before it is his: nobody moves the account administrator.
        groups.move(successor, administrative);
        new AdminSeatService(session, realm).pass(seat, successor);
        former.ifPresent(this::demote);
        new HandOverNews(session, realm, cause).tell(former.map(Former::user), successor);
    }

    /** His rights are those of his new group, and nothing else. */
    private void demote(Former former) {
        UserModel user = former.user();
        AdministrativeRoles administrative = new AdministrativeRoles(session, realm);
        List<RoleModel> roles = user.getRoleMappingsStream()
                .filter(role -> administrative.anyOf(Stream.of(role)))
                .toList();
        roles.forEach(user::deleteRoleMapping);
        groups.move(user, former.group());
        List<GroupModel> others = user.getGroupsStream()
                .filter(group -> administrative.anyOf(AdministrativeRoles.of(group)))
                .toList();
        others.forEach(user::leaveGroup);
        SessionService sessions = new SessionService(session, realm);
        former.keptSessionId().ifPresentOrElse(kept -> sessions.endOthers(user, kept), () -> sessions.endAll(user));
    }
}
