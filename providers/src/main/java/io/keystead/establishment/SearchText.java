package io.keystead.establishment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which names and codes are searched: lower case, without accents, ligatures as their letters. */
public final class SearchText {

    /** Character that takes the special meaning from {@code %} and {@code _} in the LIKE patterns made here. */
    public static final char ESCAPE = '!';

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
    public static String likePattern(String text) {
        return '%' + WILDCARDS.matcher(text).replaceAll(ESCAPE + "$0") + '%';
    }

    /** Never longer than three times {@code text}, as "ﬃ" is, and the same when made of itself. */
    static String normalize(String text) {
        String base =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        // By way of upper case, because only there ß is SS and ﬁ is FI; ς is written at the end of words only.
        String folded = base.toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ')
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae");
        return Normalizer.normalize(folded, Normalizer.Form.NFC).strip();
    }
}
