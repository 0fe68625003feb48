package io.keystead.establishment;

import io.keystead.rest.KeysteadException;
import io.keystead.rest.TextDirection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the fields of an establishment may hold; every method refuses with a 400 that names the field. */
final class EstablishmentRules {

    static final int MAX_NAME = 255;
    static final int MAX_DESCRIPTION = 1024;
    static final int MAX_ATTRIBUTE_NAME = 255;
    static final int MAX_ATTRIBUTE_VALUE = 1024;

    /** Halves of characters (Cs) are no text either: some databases refuse them. Zl and Zp break lines. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern CONTROL_OR_TURN = Pattern.compile(CONTROL + "|[" + TextDirection.MARKS + "]");

    private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\r\t]]");

    private static final Pattern VISIBLE = Pattern.compile("[^\\p{Z}\\p{Cc}\\p{Cf}]");

    private EstablishmentRules() {}

    static String code(@Nullable String code) {
        if (code == null || !EstablishmentCode.isValid(code)) {
            throw invalid("code", "must be 1 to " + EstablishmentCode.MAX_LENGTH + " of A-Z a-z 0-9 . _ -");
        }
        return code;
    }

    static String name(@Nullable String name) {
        if (name == null || isBlank(name)) {
            throw invalid("name", "must not be blank");
        }
        return text("name", name, MAX_NAME, CONTROL_OR_TURN).strip();
    }

    /** A blank description is none: some databases know no empty text. */
    static @Nullable String description(String description) {
        return isBlank(description)
                ? null
                : text("description", description, MAX_DESCRIPTION, CONTROL_BUT_LINES)
                        .strip();
    }

    static List<EstablishmentAttribute> attributes(Map<String, @Nullable List<String>> attributes) {
        return attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> values(entry.getKey(), entry.getValue()).stream()
                        .map(value -> new EstablishmentAttribute(entry.getKey(), value)))
                .toList();
    }

    private static List<String> values(String name, @Nullable List<@Nullable String> values) {
        String field = "attributes." + name;
        if (isBlank(name)) {
            throw invalid("attributes", "must not have a blank name");
        }
        text(field, name, MAX_ATTRIBUTE_NAME, CONTROL);
        if (values == null) {
            throw invalid(field, "must be a list");
        }
        for (String value : values) {
            if (value == null || isBlank(value)) {
                throw invalid(field, "must not hold a blank value");
            }
            text(field, value, MAX_ATTRIBUTE_VALUE, CONTROL_BUT_LINES);
        }
        return List.copyOf(values);
    }

    /** Whether it is a line of text: without control characters and halves of characters. */
    static boolean isLine(String text) {
        return !CONTROL.matcher(text).find();
    }

    /** Whether a person would see nothing; spaces that do not break lines and characters without width count as well. */
    private static boolean isBlank(String text) {
        return !VISIBLE.matcher(text).find();
    }

    private static String text(String field, String value, int max, Pattern forbidden) {
        if (value.length() > max) {
            throw invalid(field, "must be at most " + max + " characters");
        }
        if (forbidden.matcher(value).find()) {
            throw invalid(field, "must not contain control characters");
        }
        return value;
    }

    private static KeysteadException invalid(String field, String expectation) {
        return KeysteadException.invalid(field, "keystead-establishment-invalid", expectation);
    }
}
