package io.keystead.securitymail;

import io.keystead.account.LastLogin;
import org.keycloak.common.util.ObjectUtil;
import org.keycloak.events.Event;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** A browser with which somebody has not signed in before. */
final class NewDevice {

    private final KeycloakSession session;
    private final RealmModel realm;

    NewDevice(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Whether this sign-in is news to its owner; its browser is known from then on.
     *
     * <p>Not news: the first sign-in of all, which has no other to be compared with, a further application in a session
     * that is there, and people who have no address to be told at.
     */
    boolean isNews(Event login) {
        UserModel user = session.users().getUserById(realm, login.getUserId());
        if (user == null || ObjectUtil.isBlank(user.getEmail()) || isOfPresentSession(login)) {
            return false;
        }
        DeviceCookie cookie = DeviceCookie.of(session, realm);
        boolean unknown = !cookie.names(user.getId());
        cookie.note(user.getId());
        return unknown && LastLogin.isNoted(session, realm, user);
    }

    private boolean isOfPresentSession(Event login) {
        UserSessionModel present =
                login.getSessionId() == null ? null : session.sessions().getUserSession(realm, login.getSessionId());
        ClientModel application = session.clients().getClientByClientId(realm, login.getClientId());
        AuthenticatedClientSessionModel entered = present == null || application == null
                ? null
                : present.getAuthenticatedClientSessionByClient(application.getId());
        return entered == null || AuthenticationManager.isSSOAuthentication(entered);
    }
}
