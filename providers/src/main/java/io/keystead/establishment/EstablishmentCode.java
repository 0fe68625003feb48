package io.keystead.establishment;

import java.util.Locale;
import java.util.regex.Pattern;

/** The rules of an establishment's code: what it may look like, and that its case does not count. */
final class EstablishmentCode {

    static final int MAX_LENGTH = 64;

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1," + MAX_LENGTH + "}");

    private EstablishmentCode() {}

    static boolean isValid(String code) {
        return VALID.matcher(code).matches();
    }

    /** The form in which codes are compared and looked up. */
    static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
