package io.keystead.tests.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a user's establishments, by name.
 *
 * @param defaultCode null without any
 * @param total how many match the search
 */
public record UserEstablishments(
        @JsonProperty("default") @Nullable String defaultCode, long total, List<Entry> establishments) {

    /** One of them. */
    public record Entry(String id, String code, String name, boolean enabled) {}

    /** The codes of this page. */
    public List<String> codes() {
        return establishments.stream().map(Entry::code).toList();
    }
}
