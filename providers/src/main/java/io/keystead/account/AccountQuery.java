package io.keystead.account;

import io.keystead.credential.AccountKind;
import io.keystead.rest.KeysteadException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list of accounts is narrowed to and sorted by.
 *
 * @param search words of names or e-mail address; null for all
 * @param establishment code; null for all
 * @param group name of a user group; null for all
 * @param status null for all but the archived ones
 * @param kind null for both
 * @param descending whether {@code sort} goes from last to first
 */
public record AccountQuery(
        @Nullable String search,
        @Nullable String establishment,
        @Nullable String group,
        @Nullable AccountStatus status,
        @Nullable AccountKind kind,
        Sort sort,
        boolean descending) {

    private static final int MAX_SEARCH = 255;

    /** All but the archived ones. */
    static final AccountQuery ALL = new AccountQuery(null, null, null, null, null, Sort.NAME, false);

    /** By what. */
    public enum Sort {
        NAME("name"),
        USERNAME("username"),
        EMAIL("email"),
        CREATED("createdAt");

        private final String parameter;

        Sort(String parameter) {
            this.parameter = parameter;
        }

        /** Fields of Keycloak's user entity. */
        List<String> columns() {
            return switch (this) {
                case NAME -> List.of("lastName", "firstName", "username");
                case USERNAME -> List.of("username");
                case EMAIL -> List.of("email", "username");
                case CREATED -> List.of("createdTimestamp", "username");
            };
        }
    }

    /** The query parameters as they were sent. */
    public record Parameters(
            @Nullable String search,
            @Nullable String establishment,
            @Nullable String group,
            @Nullable String status,
            @Nullable String kind,
            @Nullable String sort) {}

    /** Reads the query parameters; refuses with a 400 that names the parameter. */
    public static AccountQuery of(Parameters sent) {
        String order = blankToNull(sent.sort());
        boolean descending = order != null && order.startsWith("-");
        return new AccountQuery(
                line("search", sent.search()),
                line("establishment", sent.establishment()),
                line("group", sent.group()),
                oneOf("status", sent.status(), AccountStatus.class),
                oneOf("kind", sent.kind(), AccountKind.class),
                order == null ? Sort.NAME : sort(descending ? order.substring(1) : order),
                descending);
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable String line(String parameter, @Nullable String value) {
        if (value != null && (value.length() > MAX_SEARCH || value.chars().anyMatch(Character::isISOControl))) {
            throw invalid(parameter, "must be at most 255 characters without control characters");
        }
        return blankToNull(value);
    }

    /** The constant with this name, or null for none; refuses with a 400 that names the parameter. */
    public static <E extends Enum<E>> @Nullable E oneOf(String parameter, @Nullable String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst();
        return found.orElseThrow(() -> invalid(
                parameter,
                "must be "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" or "))));
    }

    private static Sort sort(String value) {
        Optional<Sort> found = Arrays.stream(Sort.values())
                .filter(s -> s.parameter.equals(value))
                .findFirst();
        return found.orElseThrow(() -> invalid(
                "sort", "must be name, username, email or createdAt, with a minus before it for descending order"));
    }

    private static KeysteadException invalid(String parameter, String expectation) {
        return KeysteadException.invalid(parameter, "keystead-query-invalid", expectation);
    }
}
