package io.keystead.credential;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.events.Errors;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

/** A new PIN, or password, as somebody sent it from its page. */
record PinChange(String pin, String repeated, boolean endsOtherSessions) {

    static final String PIN = "password-new";
    static final String REPEATED = "password-confirm";

    static PinChange sent(MultivaluedMap<String, String> form) {
        return new PinChange(text(form, PIN), text(form, REPEATED), "on".equals(form.getFirst("logout-sessions")));
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String text = form.getFirst(field);
        return text == null ? "" : text;
    }

    /** What is wrong with it whatever the rules are. */
    Optional<PinRefusal> mistake(AccountKind kind) {
        boolean isPin = kind == AccountKind.PIN;
        if (pin.isBlank()) {
            String message = isPin ? "keysteadPinMissing" : Messages.MISSING_PASSWORD;
            return Optional.of(new PinRefusal(new FormMessage(PIN, message), Errors.PASSWORD_MISSING));
        }
        if (!pin.equals(repeated)) {
            String message = isPin ? "keysteadPinsDiffer" : Messages.NOTMATCH_PASSWORD;
            return Optional.of(new PinRefusal(new FormMessage(REPEATED, message), Errors.PASSWORD_CONFIRM_ERROR));
        }
        return Optional.empty();
    }

    /** Neither in a log nor in the message of a failed test. */
    @Override
    public String toString() {
        return "PinChange[endsOtherSessions=" + endsOtherSessions + "]";
    }
}
