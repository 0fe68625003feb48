package io.keystead.handover;

import io.keystead.account.FreshUsers;
import io.keystead.account.UserGroup;
import io.keystead.account.UserGroupService;
import io.keystead.handover.AdminSeatRepresentation.Vacancy;
import io.keystead.handover.SeatPassage.Former;
import io.keystead.rest.KeysteadException;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Naming the first account administrator, and the break-glass: another one in place of one who can not be reached. */
public final class AppointmentService {

    private static final Logger LOG = Logger.getLogger(AppointmentService.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminSeatService seat;
    private final FreshUsers users;

    public AppointmentService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.seat = new AdminSeatService(session, realm);
        this.users = new FreshUsers(session, realm);
    }

    AdminSeatRepresentation present() {
        Optional<AdminSeatEntity> row = seat.find();
        @Nullable Long since = row.flatMap(AdminSeatEntity::since).orElse(null);
        Optional<UserModel> holder = row.flatMap(AdminSeatEntity::userId)
                .flatMap(id -> Optional.ofNullable(session.users().getUserById(realm, id)));
        return holder.map(user -> AdminSeatRepresentation.of(user, since))
                .orElseGet(() -> AdminSeatRepresentation.vacant(
                        since == null ? Vacancy.NEVER_NAMED : Vacancy.HOLDER_GONE, lostAt(row, since)));
    }

    /** A holder who vanished without an event was lost at a moment that nobody noticed. */
    private static @Nullable Long lostAt(Optional<AdminSeatEntity> row, @Nullable Long since) {
        return row.flatMap(AdminSeatEntity::userId).isPresent() ? null : since;
    }

    /**
     * Gives the seat to somebody, on behalf of a realm administrator.
     *
     * @param keptSession of the former holder, the id of the session that goes on
     * @return whether that changed anything
     * @throws KeysteadException 400 naming the field, 409 if the seat or the person is not as the caller thinks
     */
    boolean appoint(AppointmentRepresentation wanted, Function<UserModel, Optional<String>> keptSession) {
        String userId = requireNamed(wanted.userId());
        AdminSeatEntity locked = seat.lockToPass();
        Optional<UserModel> holder = locked.userId().flatMap(users::find);
        requireExpected(wanted.expectedHolder(), holder);
        if (holder.filter(user -> user.getId().equals(userId)).isPresent()) {
            return false;
        }
        Optional<Former> former = holder.map(
                user -> new Former(user, requireGroup(wanted.formerHolderGroup(), user), keptSession.apply(user)));
        try {
            new SeatPassage(session, realm, HandOverCause.REALM_ADMINISTRATOR).pass(locked, userId, former);
        } catch (KeysteadException e) {
            throw "successor".equals(e.error().field()) ? e.as("userId") : e;
        }
        LOG.warnf(
                "A realm administrator made user %s account administrator of realm %s%s",
                userId,
                realm.getName(),
                holder.map(user -> " in place of user " + user.getId()).orElse(""));
        return true;
    }

    private static String requireNamed(@Nullable String userId) {
        if (userId == null || userId.isBlank()) {
            throw KeysteadException.invalid("userId", "keystead-successor-unknown", "must be the id of a person");
        }
        return userId;
    }

    private static void requireExpected(@Nullable String expected, Optional<UserModel> holder) {
        if (expected != null
                && holder.filter(user -> user.getId().equals(expected)).isEmpty()) {
            throw KeysteadException.conflict(
                    "expectedHolder", "keystead-admin-seat-changed", "does not hold the seat any more");
        }
    }

    private UserGroup requireGroup(@Nullable String name, UserModel holder) {
        if (name == null || name.isBlank()) {
            throw KeysteadException.conflict(
                    "formerHolderGroup",
                    "keystead-admin-seat-taken",
                    "somebody is account administrator: name the user group that he joins, to replace him");
        }
        try {
            UserGroup group = new UserGroupService(session, realm).require(name);
            new SeatGroups(session, realm).requireFits(group, holder);
            return group;
        } catch (KeysteadException e) {
            throw e.as("formerHolderGroup");
        }
    }

    /** What became of the account administrator that a document names. */
    public enum Outcome {
        NAMED,
        UNCHANGED,

        /** Somebody else holds the seat, and goes on. */
        KEPT
    }

    /**
     * Gives a vacant seat to the person whom a document names; a document takes it from nobody.
     *
     * @param mayName asked, and refusing by throwing, before somebody is named
     * @throws KeysteadException 400, 409 without field, 409 {@code keystead-admin-seat-busy}
     */
    public Outcome name(String userId, Runnable mayName) {
        AdminSeatEntity locked = seat.lockToPass();
        Optional<UserModel> holder = locked.userId().flatMap(users::find);
        if (holder.isPresent()) {
            boolean same = holder.filter(user -> user.getId().equals(userId)).isPresent();
            return same ? Outcome.UNCHANGED : Outcome.KEPT;
        }
        mayName.run();
        new SeatPassage(session, realm, HandOverCause.DOCUMENT).pass(locked, userId, Optional.empty());
        return Outcome.NAMED;
    }
}
