package io.keystead.handover;

import io.keystead.account.FreshUsers;
import io.keystead.account.SuccessorService;
import io.keystead.account.Successors;
import io.keystead.account.UserGroup;
import io.keystead.handover.SeatPassage.Former;
import io.keystead.rest.KeysteadException;
import io.keystead.rest.Paging;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What the account administrator needs to give his rights to somebody else.
 *
 * <p>Whether the caller is he is asked by {@link AdminSeatService#isHolder}, and by {@link #handOver} once more when it
 * is his turn.
 */
public final class HandOverService {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminSeatService seat;
    private final SeatGroups groups;

    public HandOverService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.seat = new AdminSeatService(session, realm);
        this.groups = new SeatGroups(session, realm);
    }

    /**
     * Gives seat, group and rights to the successor. The session in which the holder asks for it goes on, his others end.
     *
     * @param formerHolderGroupId of {@link #groupsForFormerHolder}
     * @throws KeysteadException 403 {@code keystead-not-account-administrator} unless {@code holder} holds the seat when it
     *     is his turn; 400 and 409 whose field is "successor" or "formerHolderGroup"
     */
    public void handOver(UserModel holder, String successorId, String formerHolderGroupId) {
        AdminSeatEntity locked = seat.lockToPass();
        if (locked.userId().filter(holder.getId()::equals).isEmpty()) {
            throw notTheHolder();
        }
        if (holder.getId().equals(successorId)) {
            throw KeysteadException.invalid("successor", "keystead-successor-self", "must be somebody else");
        }
        UserModel present = new FreshUsers(session, realm).require(holder.getId());
        UserGroup group = groups.requireForFormerHolder(formerHolderGroupId, present);
        new SeatPassage(session, realm, HandOverCause.HOLDER)
                .pass(locked, successorId, Optional.of(new Former(present, group, presentSessionId())));
    }

    /** That of the browser in which a required action runs. */
    private Optional<String> presentSessionId() {
        @Nullable AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        return Optional.ofNullable(login).map(one -> one.getParentSession().getId());
    }

    private static KeysteadException notTheHolder() {
        return KeysteadException.forbidden(
                "keystead-not-account-administrator", "only the account administrator hands his rights over");
    }

    /**
     * Who may succeed the holder, by name; in a handful of statements, however many there are.
     *
     * @throws KeysteadException 400 naming {@code search}
     */
    public Successors successors(@Nullable String search, Paging page) {
        return new SuccessorService(session, realm).find(search, seat.holderId().orElse(""), page);
    }

    /**
     * The user groups that the holder may join afterwards; the first is the one to propose. That is one whose members need
     * an e-mail address, if there is any: a management.
     */
    public List<UserGroup> groupsForFormerHolder() {
        return seat.holderId()
                .flatMap(id -> Optional.ofNullable(session.users().getUserById(realm, id)))
                .map(groups::forFormerHolder)
                .orElse(List.of());
    }
}
