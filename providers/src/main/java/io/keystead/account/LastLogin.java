package io.keystead.account;

import io.keystead.maintenance.Afterwards;
import java.time.Duration;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Notes when somebody signed in, at most once an hour, after the login is done and whether it can be noted or not. */
public final class LastLogin {

    private static final long INTERVAL = Duration.ofHours(1).toMillis();

    private LastLogin() {}

    static void note(KeycloakSession session, String realmId, String userId) {
        Afterwards.run(session, "Login of " + userId, own -> AccountStore.of(own, realmId)
                .noteLogin(userId, Time.currentTimeMillis(), INTERVAL));
    }

    /** Whether he signed in before; a login that is under way does not count. */
    public static boolean isNoted(KeycloakSession session, RealmModel realm, UserModel user) {
        return AccountStore.of(session, realm.getId())
                .find(user.getId())
                .flatMap(AccountEntity::lastLogin)
                .isPresent();
    }
}
