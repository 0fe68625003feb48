package io.keystead.security;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/** That somebody has confirmed an action which goes on after that; kept on the server, for this page in this browser. */
final class ConfirmedStep {

    private final AuthenticationSessionModel login;
    private final String note;
    private final String user;

    ConfirmedStep(RequiredActionContext context) {
        this.login = context.getAuthenticationSession();
        this.note = "keystead-confirmed-" + context.getAction();
        this.user = context.getUser().getId();
    }

    /** By this user: a note of somebody else's does not count. */
    boolean isTaken() {
        return user.equals(login.getAuthNote(note));
    }

    void take() {
        login.setAuthNote(note, user);
    }
}
