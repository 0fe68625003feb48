package io.keystead.establishment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The enabled establishments of the caller.
 *
 * @param defaultCode code of the default one; null without one or while it is disabled
 * @param total how many match the search
 * @param establishments one page of them, by name
 */
public record MyEstablishmentsRepresentation(
        @JsonProperty("default") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String defaultCode,
        long total,
        List<Entry> establishments) {

    /** One of them. */
    public record Entry(String code, String name) {}
}
