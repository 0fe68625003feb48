package io.keystead.security;

import io.keystead.rest.KeysteadException;
import io.keystead.rest.TextDirection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name that somebody gives a passkey or a device: 1 to 64 characters on one line. */
record CredentialLabel(String text) {

    static final int LONGEST = 64;

    private static final String FIELD = "label";

    /**
     * Without the blanks around it.
     *
     * @throws KeysteadException 400
     */
    static CredentialLabel of(@Nullable String sent) {
        String text = strip(sent);
        Optional<KeysteadException> fault = fault(text);
        if (fault.isPresent()) {
            throw fault.get();
        }
        return new CredentialLabel(text);
    }

    static boolean isFine(@Nullable String sent) {
        return fault(strip(sent)).isEmpty();
    }

    private static String strip(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    private static Optional<KeysteadException> fault(String text) {
        if (text.isEmpty()) {
            return Optional.of(KeysteadException.invalid(FIELD, "keystead-label-missing", "a name is needed"));
        }
        if (TextDirection.isTurned(text) || text.codePoints().anyMatch(CredentialLabel::isUnseen)) {
            return Optional.of(
                    KeysteadException.invalid(FIELD, "keystead-label-invalid", "must be plain text on one line"));
        }
        return text.codePointCount(0, text.length()) <= LONGEST ? Optional.empty() : Optional.of(tooLong());
    }

    private static KeysteadException tooLong() {
        return KeysteadException.invalid(
                FIELD, "keystead-label-too-long", "at most " + LONGEST + " characters", String.valueOf(LONGEST));
    }

    /** What no page can show; the last is half a character, which no database takes. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    /** Another one of the same kind has it. */
    static KeysteadException taken() {
        return KeysteadException.conflict(FIELD, "keystead-label-taken", "another one has this name");
    }
}
