package io.keystead.establishment;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The establishment that somebody chose to work in, kept in his session only and as long as it lasts.
 *
 * <p>It is what he chose, not what he may: whoever reads it asks {@link MembershipService} whether it still holds.
 */
final class CurrentEstablishment {

    private static final String NOTE = "keystead.establishment";

    private CurrentEstablishment() {}

    /** The code, as the database writes it. */
    static @Nullable String chosenIn(UserSessionModel session) {
        return session.getNote(NOTE);
    }

    /** The code that the session will have when this login is complete. */
    static @Nullable String chosenIn(AuthenticationSessionModel login) {
        return login.getUserSessionNotes().get(NOTE);
    }

    static void choose(UserSessionModel session, EstablishmentEntity establishment) {
        session.setNote(NOTE, establishment.code());
    }

    /** Takes effect when the login is complete; one that is given up or refused changes nothing. */
    static void choose(AuthenticationSessionModel login, EstablishmentEntity establishment) {
        login.setUserSessionNote(NOTE, establishment.code());
    }
}
