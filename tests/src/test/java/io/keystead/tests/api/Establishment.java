package io.keystead.tests.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An establishment as JSON; what is null is not sent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Establishment(
        @Nullable String id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean enabled,
        @Nullable Map<String, List<String>> attributes) {

    /** A new one. */
    public static Establishment of(String code, String name) {
        return new Establishment(null, code, name, null, null, null);
    }

    /** The same with an id. */
    public Establishment withId(String wanted) {
        return new Establishment(wanted, code, name, description, enabled, attributes);
    }

    /** The same, enabled or not. */
    public Establishment enabled(boolean wanted) {
        return new Establishment(id, code, name, description, wanted, attributes);
    }
}
