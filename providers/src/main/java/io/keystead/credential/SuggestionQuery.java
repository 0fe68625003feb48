package io.keystead.credential;

import io.keystead.rest.KeysteadException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many secrets of which kind somebody wants to choose from. */
public record SuggestionQuery(AccountKind kind, int count) {

    private static final int USUAL = 3;
    private static final Pattern ONE_TO_TEN = Pattern.compile("[1-9]|10");

    /** Reads the query parameters; refuses with a 400 that names the parameter. */
    public static SuggestionQuery of(@Nullable String kind, @Nullable String count) {
        return new SuggestionQuery(kind(kind), count(count));
    }

    private static AccountKind kind(@Nullable String text) {
        Optional<AccountKind> kind = Stream.of(AccountKind.values())
                .filter(known -> known.name().equals(text))
                .findFirst();
        return kind.orElseThrow(
                () -> KeysteadException.invalid("kind", "keystead-kind-unknown", "must be PIN or PASSWORD"));
    }

    private static int count(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return USUAL;
        }
        if (ONE_TO_TEN.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        throw KeysteadException.invalid("count", "keystead-count-invalid", "must be a whole number from 1 to 10");
    }
}
