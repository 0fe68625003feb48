package io.keystead.realm;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When people are asked at login in which of their establishments they work. */
public enum SelectEstablishment {
    NEVER("never", Long.MAX_VALUE),
    WHEN_SEVERAL("when-several", 2),
    ALWAYS("always", 1);

    private final String value;
    private final long fewest;

    SelectEstablishment(String value, long fewest) {
        this.value = value;
        this.fewest = fewest;
    }

    /** Reads the realm attribute; absent is never, and empty is returned for what is none of the three. */
    static Optional<SelectEstablishment> of(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return Optional.of(NEVER);
        }
        return Stream.of(values())
                .filter(mode -> mode.value.equals(value.strip()))
                .findFirst();
    }

    /** Whether somebody with so many enabled establishments is asked. */
    public boolean asks(long establishments) {
        return establishments >= fewest;
    }
}
