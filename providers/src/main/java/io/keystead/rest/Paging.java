package io.keystead.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param first index of the first row, from 0
 * @param max most rows to return, at most {@value #CAP}
 */
public record Paging(int first, int max) {

    private static final int DEFAULT_MAX = 20;
    private static final int CAP = 1000;

    /** Plain digits, which {@link Integer#parseInt} would not insist on. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /**
     * Reads the query parameters {@code first} and {@code max}; they come as text because JAX-RS answers 404 to a
     * number it can not read.
     *
     * @throws KeysteadException 400 if one is not a whole number of at least 0
     */
    public static Paging of(@Nullable String first, @Nullable String max) {
        return new Paging(number("first", first, 0), Math.min(number("max", max, DEFAULT_MAX), CAP));
    }

    private static int number(String field, @Nullable String value, int absent) {
        if (value == null || value.isEmpty()) {
            return absent;
        }
        if (NUMBER.matcher(value).matches()) {
            return (int) Math.min(Long.parseLong(value), Integer.MAX_VALUE);
        }
        throw KeysteadException.invalid(field, "keystead-paging-invalid", "must be a whole number of at least 0");
    }
}
