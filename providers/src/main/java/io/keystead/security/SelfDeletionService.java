package io.keystead.security;

import io.keystead.account.UserGroup;
import io.keystead.account.UserGroupService;
import io.keystead.blocklist.BlockListService;
import io.keystead.handover.AdminSeatService;
import io.keystead.realm.RealmSettings;
import io.keystead.rest.KeysteadException;
import java.util.Optional;
import java.util.Set;
import org.keycloak.common.util.ObjectUtil;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;

/** People who delete their own account: who may, and all that goes with it. */
public final class SelfDeletionService {

    /** To be told to the account administrator, who would leave the realm without one. */
    static final String HAND_OVER_FIRST = "keystead-deletion-hand-over-first";

    private static final String NOT_ALLOWED = "keystead-deletion-not-allowed";
    private static final String ELSEWHERE = "keystead-deletion-elsewhere";
    private static final String NOTE = "asked for when the account was deleted by its owner";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminSeatService seat;
    private final BlockListService blockList;

    public SelfDeletionService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.seat = new AdminSeatService(session, realm);
        this.blockList = new BlockListService(session, realm);
    }

    /** Why this person may not delete her account, as key of a message; empty if she may. */
    public Optional<String> obstacle(UserModel user) {
        Set<String> groups = RealmSettings.of(realm).selfDeletionGroups();
        if (!groups.isEmpty() && seat.isHolder(user)) {
            return Optional.of(HAND_OVER_FIRST);
        }
        if (user.isFederated()) {
            return Optional.of(ELSEWHERE);
        }
        boolean member = new UserGroupService(session, realm)
                .of(user)
                .map(UserGroup::name)
                .filter(groups::contains)
                .isPresent();
        return member ? Optional.empty() : Optional.of(NOT_ALLOWED);
    }

    /** Whether there is anything of this person to put on the block list, and a block list. */
    boolean canBlock(UserModel user) {
        return blockList.isConfigured()
                && !(ObjectUtil.isBlank(user.getEmail())
                        && ObjectUtil.isBlank(user.getFirstAttribute(BlockListService.PHONE_NUMBER)));
    }

    /**
     * Deletes the account with sessions, memberships, consents and the events that tell of her, for ever. Her applications
     * are told that she is signed out.
     *
     * @param block whether nobody writes to her any more; otherwise a mail says what happened
     * @throws KeysteadException 403 with the code that {@link #obstacle} tells; 409 if whatever keeps the account does not
     *     let go of it; 503 if there is no block list
     */
    void delete(UserModel user, boolean block) {
        // First of all: whoever is about to become account administrator is not deleted meanwhile.
        seat.hold();
        obstacle(user).ifPresent(code -> {
            throw KeysteadException.forbidden(code, "this person may not delete her account");
        });
        EventErasure events = new EventErasure(session, realm);
        events.erase(user);
        if (block) {
            blockList.blockContactsOf(user, NOTE);
            events.eraseContacts(user);
        } else {
            FarewellMail.to(user, session, realm).ifPresent(session.getTransactionManager()::enlistAfterCompletion);
        }
        new SessionService(session, realm).endAll(user);
        tell(user);
        if (!new UserManager(session).removeUser(realm, user)) {
            throw KeysteadException.conflict("account", ELSEWHERE, "whatever keeps the account does not delete it");
        }
    }

    /** Without the username: it is an e-mail address, which may be on the block list by now. */
    private void tell(UserModel user) {
        new EventBuilder(realm, session, session.getContext().getConnection())
                .event(EventType.DELETE_ACCOUNT)
                .client(session.getContext().getClient())
                .user(user)
                .success();
    }
}
