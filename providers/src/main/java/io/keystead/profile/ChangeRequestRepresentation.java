package io.keystead.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the account administrator to change for him.
 *
 * @param field an attribute that is locked for him
 * @param value what it shall be
 * @param message in his own words
 */
public record ChangeRequestRepresentation(
        @JsonProperty("field") @Nullable String field,
        @JsonProperty("value") @Nullable String value,
        @JsonProperty("message") @Nullable String message) {}
