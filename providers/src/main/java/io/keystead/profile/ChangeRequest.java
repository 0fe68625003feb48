package io.keystead.profile;

import io.keystead.rest.KeysteadException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that can be read: plain text, no longer than a mail that anybody reads.
 *
 * @param message empty if nothing was said
 */
record ChangeRequest(ContactField field, String value, String message) {

    private static final String INVALID = "keystead-change-request-invalid";
    private static final int MAX_VALUE = 255;
    private static final int MAX_MESSAGE = 1000;
    private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}+");
    private static final Pattern LINES = Pattern.compile("[\\P{Cntrl}\\r\\n\\t]*");

    /** Throws 400 naming the field. */
    static ChangeRequest of(ChangeRequestRepresentation wanted) {
        ContactField field = ContactField.of(text(wanted.field()))
                .orElseThrow(() -> KeysteadException.invalid("field", INVALID, "must be a field of the contact data"));
        String value = text(wanted.value()).strip();
        boolean readable =
                value.length() <= MAX_VALUE && ONE_LINE.matcher(value).matches();
        if (!readable || (field == ContactField.COUNTRY && !Countries.isKnown(value))) {
            throw KeysteadException.invalid(
                    "value", INVALID, "must be 1 to 255 characters on one line, and for a country its code");
        }
        String message = text(wanted.message()).strip();
        if (message.length() > MAX_MESSAGE || !LINES.matcher(message).matches()) {
            throw KeysteadException.invalid("message", INVALID, "must be text of at most 1000 characters");
        }
        return new ChangeRequest(field, value, message);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
