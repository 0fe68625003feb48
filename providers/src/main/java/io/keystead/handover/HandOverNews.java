package io.keystead.handover;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells of a seat that was given to somebody: an event of each of the two at once, a mail to each when it is committed. */
final class HandOverNews {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final HandOverCause cause;

    HandOverNews(KeycloakSession session, RealmModel realm, HandOverCause cause) {
        this.session = session;
        this.realm = realm;
        this.cause = cause;
    }

    void tell(Optional<UserModel> former, UserModel successor) {
        Optional<String> formerId = former.map(UserModel::getId);
        former.ifPresent(user -> record(user, formerId, successor));
        record(successor, formerId, successor);
        session.getTransactionManager()
                .enlistAfterCompletion(new HandOverMails(session, realm, cause, formerId, successor.getId()));
    }

    private void record(UserModel user, Optional<String> formerId, UserModel successor) {
        EventBuilder event = builder()
                .event(EventType.UPDATE_PROFILE)
                .user(user)
                .detail("keystead_event", cause.text())
                .detail("account_administrator", successor.getId());
        formerId.ifPresent(id -> event.detail("former_account_administrator", id));
        Optional.ofNullable(session.getContext().getClient()).ifPresent(event::client);
        event.success();
    }

    /** Without address where there is no request: a document that is imported at the start. */
    private EventBuilder builder() {
        @Nullable ClientConnection connection = session.getContext().getConnection();
        return connection == null ? new EventBuilder(realm, session) : new EventBuilder(realm, session, connection);
    }
}
