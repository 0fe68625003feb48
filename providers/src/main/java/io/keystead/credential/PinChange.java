package io.keystead.credential;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.events.Errors;
import org.keycloak.models.utils.FormMessage;

/** What somebody sent from the {@link PinPage}. */
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

    /** What is wrong with it whatever the rules for PINs are. */
    Optional<PinRefusal> mistake() {
        if (pin.isBlank()) {
            return Optional.of(new PinRefusal(new FormMessage(PIN, "keysteadPinMissing"), Errors.PASSWORD_MISSING));
        }
        if (!pin.equals(repeated)) {
            return Optional.of(
                    new PinRefusal(new FormMessage(REPEATED, "keysteadPinsDiffer"), Errors.PASSWORD_CONFIRM_ERROR));
        }
        return Optional.empty();
    }

    /** Neither in a log nor in the message of a failed test. */
    @Override
    public String toString() {
        return "PinChange[endsOtherSessions=" + endsOtherSessions + "]";
    }
}
