package io.keystead.establishment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All establishments one user shall have, replacing those he has.
 *
 * @param establishments codes
 * @param defaultCode one of them; absent: the present default if it stays, otherwise the first enabled one of the list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MembershipsRepresentation(
        @Nullable List<String> establishments, @JsonProperty("default") @Nullable String defaultCode) {}
