package io.keystead.blocklist;

import io.keystead.rest.KeysteadException;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address or a phone number in the one spelling by which it is compared.
 *
 * <p>Folded are blanks around it, upper case, spellings of accents, and names of domains that are not ASCII (IDNA 2003).
 * What only some mail servers take for the same is not: parts after a plus sign, dots, other domains of one provider.
 *
 * @param value e-mail address, or phone number as of E.164 with its plus sign
 */
record Contact(ContactKind kind, String value) {

    private static final int MAX_EMAIL = 254;
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\u00a0\\u202f().\\-/]");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** Empty if it is not an address. */
    static Optional<Contact> email(@Nullable String text) {
        String address = text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1 || address.length() > MAX_EMAIL) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(address.substring(at + 1), IDN.ALLOW_UNASSIGNED);
            String value = (address.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT);
            return Optional.of(new Contact(ContactKind.EMAIL, value));
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** Empty if it is not a number with its country code; blanks, dots, dashes, slashes and brackets are left out. */
    static Optional<Contact> phone(@Nullable String text) {
        String number = BETWEEN_DIGITS.matcher(text == null ? "" : text).replaceAll("");
        return E164.matcher(number).matches() ? Optional.of(new Contact(ContactKind.PHONE, number)) : Optional.empty();
    }

    static Contact requireEmail(@Nullable String text) {
        return email(text)
                .orElseThrow(() ->
                        KeysteadException.invalid("email", "keystead-email-invalid", "must be an e-mail address"));
    }

    static Contact requirePhone(@Nullable String text) {
        return phone(text)
                .orElseThrow(() -> KeysteadException.invalid(
                        "phone", "keystead-phone-invalid", "must be a phone number with its country code"));
    }

    /** Whether {@code text} tells it, in whatever spelling. */
    boolean isNamedIn(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return switch (kind) {
            case EMAIL -> folded.contains(value) || folded.contains(unicode());
            // Without the country code, as people write it at home: the last seven digits give it away.
            case PHONE -> BETWEEN_DIGITS.matcher(folded).replaceAll("").contains(value.substring(value.length() - 7));
        };
    }

    private String unicode() {
        int at = value.lastIndexOf('@');
        return value.substring(0, at + 1) + IDN.toUnicode(value.substring(at + 1));
    }

    /** Nobody reads it in a log. */
    @Override
    public String toString() {
        return kind.name();
    }
}
