package io.keystead.handover;

import io.keystead.rest.KeysteadException;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Looks, before a change of a user is committed, whether it left the account administrator disabled; a lock after wrong
 * guesses is none.
 *
 * <p>Keycloak tells of no change of that flag, and swallows what listeners of admin events throw; at the commit it listens.
 */
final class ActiveHolder extends AbstractKeycloakTransaction {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String userId;

    ActiveHolder(KeycloakSession session, RealmModel realm, String userId) {
        this.session = session;
        this.realm = realm;
        this.userId = userId;
        // Infinispan's store of wrong guesses joins the transaction when it is made, which is too late at the commit.
        session.loginFailures();
    }

    /** Throws {@link KeysteadException} 409. */
    @Override
    protected void commitImpl() {
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null || user.isEnabled()) {
            return;
        }
        AdminSeatService seat = new AdminSeatService(session, realm);
        seat.hold();
        if (seat.isHolder(user) && !isLocked(user)) {
            throw AdminSeatService.staysActive();
        }
    }

    private boolean isLocked(UserModel user) {
        return session.getProvider(BruteForceProtector.class).isPermanentlyLockedOut(session, realm, user);
    }

    @Override
    protected void rollbackImpl() {}
}
