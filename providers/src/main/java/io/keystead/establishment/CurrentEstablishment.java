package io.keystead.establishment;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The establishment that somebody chose to work in, kept in his session only and as long as it lasts.
 *
 * <p>It is what he chose, not what he may: whoever reads it asks {@link MembershipService} whether it still holds.
 *
 * <p>A session and the offline session that came out of it, which has the same id, share one choice. Keycloak makes the
 * second with the very notes of the first, not with a copy, so that on some nodes they would share it anyway: reading the
 * first while it lasts and writing both makes all nodes agree.
 */
final class CurrentEstablishment {

    private static final String NOTE = "keystead.establishment";

    private final KeycloakSession session;

    CurrentEstablishment(KeycloakSession session) {
        this.session = session;
    }

    /** The code, as the database writes it. */
    @Nullable
    String chosenIn(UserSessionModel userSession) {
        UserSessionModel twin = userSession.isOffline() ? twin(userSession) : null;
        return (twin == null ? userSession : twin).getNote(NOTE);
    }

    /** The code that the session will have when this login is complete. */
    static @Nullable String chosenIn(AuthenticationSessionModel login) {
        return login.getUserSessionNotes().get(NOTE);
    }

    void choose(UserSessionModel userSession, EstablishmentEntity establishment) {
        write(userSession, establishment);
        UserSessionModel twin = twin(userSession);
        if (twin != null) {
            write(twin, establishment);
        }
    }

    /** The session has it when this login is complete; one that is given up or refused changes nothing. */
    void choose(
            AuthenticationSessionModel login, @Nullable UserSessionModel present, EstablishmentEntity establishment) {
        login.setUserSessionNote(NOTE, establishment.code());
        UserSessionModel offline = present == null ? null : twin(present);
        if (offline != null) {
            write(offline, establishment);
        }
    }

    private static void write(UserSessionModel userSession, EstablishmentEntity establishment) {
        userSession.setNote(NOTE, establishment.code());
    }

    /** The online session of an offline one, and the other way round. */
    private @Nullable UserSessionModel twin(UserSessionModel userSession) {
        RealmModel realm = userSession.getRealm();
        String id = userSession.getId();
        UserSessionModel twin = userSession.isOffline()
                ? session.sessions().getUserSession(realm, id)
                : session.sessions().getOfflineUserSession(realm, id);
        return twin != null && userSession.getUser().equals(twin.getUser()) ? twin : null;
    }
}
