package io.keystead.account;

import io.keystead.establishment.MembershipService;
import io.keystead.handover.AdminSeatService;
import io.keystead.rest.KeysteadException;
import io.keystead.security.SessionService;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.BruteForceProtector;

/** Makes accounts inactive, archived, active again; and unlocks them after too many wrong guesses. */
public final class AccountStatusService {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AccountStore store;
    private final SessionService sessions;

    public AccountStatusService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.store = AccountStore.of(session, realm.getId());
        this.sessions = new SessionService(session, realm);
    }

    /**
     * Sets the status; whatever it is, no session or token from before opens anything any more.
     *
     * @throws KeysteadException 400 without a status, 409 for the account administrator or an account kept elsewhere
     */
    public void change(UserModel user, @Nullable AccountStatus wanted) {
        AccountStatus status = require(wanted);
        if (status != AccountStatus.ACTIVE) {
            new AdminSeatService(session, realm).requireOther(user);
        }
        AccountEntity account = store.lock(user.getId());
        enable(user, status == AccountStatus.ACTIVE);
        account.become(status);
        if (status == AccountStatus.ACTIVE) {
            protector().cleanUpPermanentLockout(session, realm, user);
        } else {
            new SecretLinkService(session, realm).revokeAll(user);
        }
        end(user);
    }

    private static AccountStatus require(@Nullable AccountStatus wanted) {
        if (wanted == null) {
            throw KeysteadException.invalid(
                    "status", "keystead-status-required", "must be ACTIVE, INACTIVE or ARCHIVED");
        }
        return wanted;
    }

    private static void enable(UserModel user, boolean enabled) {
        KeptElsewhere.change("status", () -> user.setEnabled(enabled));
    }

    /** Keycloak only suspends the sessions of a disabled user: they would revive with him. */
    private void end(UserModel user) {
        session.users().setNotBeforeForUser(realm, user, (int) (Time.currentTimeMillis() / 1000));
        sessions.endAll(user);
    }

    /** What {@link #change} would end; throws 400 without a status. */
    public StatusPreviewRepresentation preview(UserModel user, @Nullable AccountStatus wanted) {
        if (require(wanted) == AccountStatus.ACTIVE) {
            return new StatusPreviewRepresentation(0, 0, List.of(), List.of());
        }
        List<UserSessionModel> online = sessions.online(user);
        List<UserSessionModel> offline = sessions.offline(user);
        List<UserSessionModel> all =
                Stream.concat(online.stream(), offline.stream()).toList();
        return new StatusPreviewRepresentation(
                online.size(), offline.size(), SessionService.applications(all), withoutManager(user));
    }

    private List<String> withoutManager(UserModel user) {
        UserGroupService groups = new UserGroupService(session, realm);
        boolean manages = groups.of(user).filter(UserGroup::emailRequired).isPresent();
        return manages
                ? new MembershipService(session, realm)
                        .codesWithoutAnother(
                                user.getId(),
                                groups.all().stream()
                                        .filter(UserGroup::emailRequired)
                                        .map(UserGroup::id)
                                        .toList())
                : List.of();
    }

    /** Ends a lock after wrong guesses, a temporary one and one for good; tells whether there was any. */
    public boolean unlock(UserModel user) {
        boolean forGood = protector().isPermanentlyLockedOut(session, realm, user);
        boolean decided = store.find(user.getId())
                .filter(account -> account.status() != AccountStatus.ACTIVE)
                .isPresent();
        boolean guessed = session.loginFailures().getUserLoginFailure(realm, user.getId()) != null;
        if (forGood && !decided) {
            enable(user, true);
        }
        protector().cleanUpPermanentLockout(session, realm, user);
        session.loginFailures().removeUserLoginFailure(realm, user.getId());
        return forGood || guessed;
    }

    private BruteForceProtector protector() {
        return session.getProvider(BruteForceProtector.class);
    }
}
