package io.keystead.blocklist;

import io.keystead.rest.KeysteadException;
import org.jspecify.annotations.Nullable;

/** What an administrator notes down about a blocked contact: short, one line, and without saying who it is. */
final class BlockListNote {

    private BlockListNote() {}

    /** The note without blanks around it, null if there is none; throws 400 naming {@code note}. */
    static @Nullable String optional(@Nullable String note, Contact contact) {
        if (note == null || note.isBlank()) {
            return null;
        }
        String text = note.strip();
        if (text.length() > BlockedContactEntity.MAX_NOTE || text.chars().anyMatch(Character::isISOControl)) {
            throw KeysteadException.invalid(
                    "note",
                    "keystead-note-invalid",
                    "must be one line of at most " + BlockedContactEntity.MAX_NOTE + " characters",
                    Integer.toString(BlockedContactEntity.MAX_NOTE));
        }
        if (contact.isNamedIn(text)) {
            throw KeysteadException.invalid(
                    "note", "keystead-note-names-contact", "must not say the address or number itself");
        }
        return text;
    }

    /** The same, but there must be one. */
    static String required(@Nullable String note, Contact contact) {
        String text = optional(note, contact);
        if (text == null) {
            throw KeysteadException.invalid("note", "keystead-note-required", "must say why");
        }
        return text;
    }
}
