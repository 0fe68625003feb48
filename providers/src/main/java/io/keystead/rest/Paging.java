package io.keystead.rest;

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
        try {
            int number = Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the same refusal as a negative number
        }
        throw KeysteadException.invalid(field, "keystead-paging-invalid", "must be a whole number of at least 0");
    }
}
