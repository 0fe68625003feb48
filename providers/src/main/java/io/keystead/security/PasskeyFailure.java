package io.keystead.security;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why there is no new passkey, as the browser says it (Web Authentication, 5.1.3: names of the exceptions). */
enum PasskeyFailure {

    /** The authenticator has one of this person already. */
    ALREADY("InvalidStateError"),

    /** The person has changed his mind, or waited too long. */
    CANCELLED("NotAllowedError"),

    OTHER("");

    private final String exception;

    PasskeyFailure(String exception) {
        this.exception = exception;
    }

    static PasskeyFailure of(@Nullable String error) {
        return Stream.of(values())
                .filter(failure -> error != null && error.startsWith(failure.exception))
                .findFirst()
                .orElse(OTHER);
    }

    /** Key of the text. */
    String message() {
        String name = name().toLowerCase(Locale.ROOT);
        return "keysteadPasskey." + name;
    }
}
