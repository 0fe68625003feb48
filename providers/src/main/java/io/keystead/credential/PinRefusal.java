package io.keystead.credential;

import org.keycloak.events.Errors;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.FormMessage;

/**
 * Why a new PIN was not taken.
 *
 * @param message for the person, at the field which it is about
 * @param error for the event, one of Keycloak's {@link Errors}
 */
record PinRefusal(FormMessage message, String error) {

    /** Keycloak's text for the history speaks of passwords. */
    private static final String HISTORY = "invalidPasswordHistoryMessage";

    static PinRefusal byPolicy(ModelException refused) {
        String key = HISTORY.equals(refused.getMessage()) ? "keysteadPinUsedBefore" : refused.getMessage();
        return new PinRefusal(new FormMessage(PinChange.PIN, key, refused.getParameters()), Errors.PASSWORD_REJECTED);
    }
}
