package io.keystead.establishment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The establishments of one user, as an administrator sees them.
 *
 * @param defaultCode code of the default one, also while it is disabled; null as long as there is none
 * @param total how many match the search
 * @param establishments one page of them, by name
 */
public record UserEstablishmentsRepresentation(
        @JsonProperty("default") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String defaultCode,
        long total,
        List<Entry> establishments) {

    /** One of them. */
    public record Entry(String id, String code, String name, boolean enabled) {}
}
