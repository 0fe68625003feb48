package io.keystead.establishment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All establishments one user shall have, replacing those he has.
 *
 * @param establishments codes
 * @param defaultCode one of them; absent: the present default if it stays, otherwise the first enabled one of the list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MembershipsRepresentation(
        @Nullable List<String> establishments, @JsonProperty("default") @Nullable String defaultCode) {

    /** The codes as far as there are any, for looking them up. */
    public Collection<String> codes() {
        return establishments == null
                ? List.of()
                : establishments.stream().filter(Objects::nonNull).toList();
    }
}
