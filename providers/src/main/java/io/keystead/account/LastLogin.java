package io.keystead.account;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Notes when somebody signed in, at most once an hour, after the login is done and whether it can be noted or not. */
public final class LastLogin extends AbstractKeycloakTransaction {

    private static final Logger LOG = Logger.getLogger(LastLogin.class);
    private static final long INTERVAL = Duration.ofHours(1).toMillis();

    private final KeycloakSessionFactory factory;
    private final String realmId;
    private final String userId;

    private LastLogin(KeycloakSessionFactory factory, String realmId, String userId) {
        this.factory = factory;
        this.realmId = realmId;
        this.userId = userId;
    }

    static void note(KeycloakSession session, String realmId, String userId) {
        session.getTransactionManager()
                .enlistAfterCompletion(new LastLogin(session.getKeycloakSessionFactory(), realmId, userId));
    }

    /** Whether he signed in before; a login that is under way does not count. */
    public static boolean isNoted(KeycloakSession session, RealmModel realm, UserModel user) {
        return AccountStore.of(session, realm.getId())
                .find(user.getId())
                .flatMap(AccountEntity::lastLogin)
                .isPresent();
    }

    @Override
    protected void commitImpl() {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> AccountStore.of(session, realmId)
                    .noteLogin(userId, Time.currentTimeMillis(), INTERVAL));
        } catch (ModelException e) {
            // Two first logins at once: the other one has noted the same moment.
            LOG.debugf(e, "Login of %s noted by another", userId);
        }
    }

    @Override
    protected void rollbackImpl() {}
}
