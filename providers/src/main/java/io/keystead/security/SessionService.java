package io.keystead.security;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** The sessions of a user, online and offline, which an administrator or the user himself ends. */
public final class SessionService {

    private final KeycloakSession session;
    private final RealmModel realm;

    public SessionService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public List<UserSessionModel> online(UserModel user) {
        return session.sessions().getUserSessionsStream(realm, user).toList();
    }

    public List<UserSessionModel> offline(UserModel user) {
        return session.sessions().getOfflineUserSessionsStream(realm, user).toList();
    }

    /** Names of the applications in which these sessions are signed in, sorted. */
    public static List<String> applications(Collection<UserSessionModel> sessions) {
        return sessions.stream()
                .flatMap(one -> one.getAuthenticatedClientSessions().values().stream())
                .map(client -> client.getClient().getClientId())
                .distinct()
                .sorted()
                .toList();
    }

    /** Ends all sessions of both kinds and tells the applications (back-channel logout); says how many there were. */
    public int endAll(UserModel user) {
        return end(user, one -> true);
    }

    /** The same for all but the session with this id, and the offline session that grew from it. */
    public int endOthers(UserModel user, String keptSessionId) {
        return end(user, one -> !one.getId().equals(keptSessionId));
    }

    /** How many {@link #endOthers} would end. */
    int countOthers(UserModel user, String keptSessionId) {
        return count(all(user, one -> !one.getId().equals(keptSessionId)));
    }

    private int end(UserModel user, Predicate<UserSessionModel> which) {
        List<UserSessionModel> ending = all(user, which);
        int count = count(ending);
        ending.forEach(one -> AuthenticationManager.backchannelLogout(session, one, true));
        return count;
    }

    private List<UserSessionModel> all(UserModel user, Predicate<UserSessionModel> which) {
        return Stream.concat(online(user).stream(), offline(user).stream())
                .filter(which)
                .toList();
    }

    /** An offline session that grew from one that is still there is the same. */
    private static int count(List<UserSessionModel> sessions) {
        return (int) sessions.stream().map(UserSessionModel::getId).distinct().count();
    }
}
