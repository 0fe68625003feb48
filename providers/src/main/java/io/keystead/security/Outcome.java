package io.keystead.security;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What an action has done, which stays with the request until the person goes on, however often the page is loaded again. */
final class Outcome {

    private static final String NOTE = "keystead-outcome-";
    private static final String SEPARATOR = "\n";

    private final AuthenticationSessionModel login;
    private final String name;

    Outcome(Confirmation confirmation) {
        this.login = confirmation.authenticationSession();
        this.name = NOTE + confirmation.context().getAction();
    }

    void remember(FormMessage told) {
        login.setAuthNote(name, told.getMessage() + SEPARATOR + told.getParameters()[0]);
    }

    Optional<FormMessage> find() {
        return Optional.ofNullable(login.getAuthNote(name))
                .map(note -> List.of(note.split(SEPARATOR, 2)))
                .map(parts -> new FormMessage(null, parts.get(0), parts.get(1)));
    }

    /** Whether there was one. */
    boolean forget() {
        boolean known = login.getAuthNote(name) != null;
        login.removeAuthNote(name);
        return known;
    }
}
