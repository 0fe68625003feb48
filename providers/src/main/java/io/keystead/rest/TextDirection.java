package io.keystead.rest;

import java.util.regex.Pattern;

/**
 * Characters that are not seen and turn the direction in which the text around them shows (Unicode, {@code Bidi_Control}): with
 * them a name looks like another one.
 */
public final class TextDirection {

    /** For use within the brackets of a regular expression. */
    public static final String MARKS = "\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";

    private static final Pattern MARK = Pattern.compile("[" + MARKS + "]");

    private TextDirection() {}

    public static boolean isTurned(String text) {
        return MARK.matcher(text).find();
    }
}
