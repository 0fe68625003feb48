package io.keystead.payment;

import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What the events of a realm tell of payment methods: whose, and which of ours; nothing that the gateway knows. */
final class PaymentEvents {

    private static final String WHAT = "keystead_event";
    private static final String METHOD = "payment_method";

    private PaymentEvents() {}

    /** Told by the gateway, so no session and no address of the person. */
    static void added(KeycloakSession session, RealmModel realm, String userId, String id) {
        new EventBuilder(realm, session)
                .event(EventType.UPDATE_PROFILE)
                .user(userId)
                .detail(WHAT, "payment-method-added")
                .detail(METHOD, id)
                .success();
    }

    static EventBuilder removed(EventBuilder event, String id) {
        return event.event(EventType.UPDATE_PROFILE)
                .detail(WHAT, "payment-method-removed")
                .detail(METHOD, id);
    }
}
