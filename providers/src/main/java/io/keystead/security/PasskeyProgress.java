package io.keystead.security;

import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/** How far somebody has come in {@link AddPasskeyAction}; it is kept on the server, for this page in this browser. */
final class PasskeyProgress {

    private static final String CREATED = "keystead-passkey-created";

    private final AuthenticationSessionModel login;
    private final ConfirmedStep confirmation;

    PasskeyProgress(RequiredActionContext context) {
        this.login = context.getAuthenticationSession();
        this.confirmation = new ConfirmedStep(context);
    }

    boolean isConfirmed() {
        return confirmation.isTaken();
    }

    void confirmed() {
        confirmation.take();
    }

    /** Id of the new credential. */
    Optional<String> created() {
        return Optional.ofNullable(login.getAuthNote(CREATED));
    }

    void created(String credentialId) {
        login.setAuthNote(CREATED, credentialId);
    }
}
