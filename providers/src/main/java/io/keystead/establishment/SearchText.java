package io.keystead.establishment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which names and codes are searched: lower case, without accents, "œ" as "oe". */
final class SearchText {

    /** Character that takes the special meaning from {@code %} and {@code _} in the LIKE patterns made here. */
    static final char ESCAPE = '!';

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WILDCARDS = Pattern.compile("[!%_]");

    private SearchText() {}

    /** What is stored beside an establishment; the line break keeps a search from matching across code and name. */
    static String of(String code, String name) {
        return normalize(code) + "\n" + normalize(name);
    }

    /** The LIKE pattern that finds {@code search} anywhere in a stored text. */
    static String pattern(String search) {
        return likePattern(normalize(search));
    }

    /** The LIKE pattern that finds {@code text} anywhere, its wildcards meaning themselves. */
    static String likePattern(String text) {
        return '%' + WILDCARDS.matcher(text).replaceAll(ESCAPE + "$0") + '%';
    }

    static String normalize(String text) {
        String decomposed = Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String withoutMarks = MARKS.matcher(decomposed).replaceAll("");
        // Ligatures of French names do not decompose. Composed again, because Hangul would take three times the room.
        return Normalizer.normalize(withoutMarks, Normalizer.Form.NFC)
                .replace("œ", "oe")
                .replace("æ", "ae");
    }
}
