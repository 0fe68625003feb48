package io.keystead.establishment;

import io.keystead.rest.KeysteadException;
import org.jspecify.annotations.Nullable;

/**
 * What a list of establishments is narrowed to and sorted by.
 *
 * @param search part of code or name, whatever case and accents; null for all
 * @param enabled null for both
 */
record EstablishmentQuery(@Nullable String search, @Nullable Boolean enabled, Sort sort) {

    enum Sort {
        NAME("e.name, e.id"),
        NAME_DESCENDING("e.name desc, e.id desc"),
        CODE("e.codeKey"),
        CODE_DESCENDING("e.codeKey desc");

        private final String orderBy;

        Sort(String orderBy) {
            this.orderBy = orderBy;
        }

        String orderBy() {
            return orderBy;
        }
    }

    /** Reads the query parameters of the same names; refuses with a 400 that names the parameter. */
    static EstablishmentQuery of(@Nullable String search, @Nullable String enabled, @Nullable String sort) {
        return new EstablishmentQuery(searchOf(search), enabledOf(enabled), sortOf(sort));
    }

    static @Nullable String searchOf(@Nullable String search) {
        if (search == null || search.isBlank()) {
            return null;
        }
        if (search.length() > EstablishmentRules.MAX_NAME || !EstablishmentRules.isLine(search)) {
            throw invalid("search", "must be at most 255 characters without control characters");
        }
        return search;
    }

    private static @Nullable Boolean enabledOf(@Nullable String enabled) {
        if (enabled == null || enabled.isEmpty()) {
            return null;
        }
        return switch (enabled) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid("enabled", "must be true or false");
        };
    }

    private static Sort sortOf(@Nullable String sort) {
        if (sort == null || sort.isEmpty()) {
            return Sort.NAME;
        }
        return switch (sort) {
            case "name" -> Sort.NAME;
            case "-name" -> Sort.NAME_DESCENDING;
            case "code" -> Sort.CODE;
            case "-code" -> Sort.CODE_DESCENDING;
            default -> throw invalid("sort", "must be name or code, with a minus before it for descending order");
        };
    }

    private static KeysteadException invalid(String parameter, String expectation) {
        return KeysteadException.invalid(parameter, "keystead-query-invalid", expectation);
    }
}
