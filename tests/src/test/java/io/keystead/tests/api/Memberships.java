package io.keystead.tests.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All establishments that one user shall have, by their codes.
 *
 * @param defaultCode null leaves the choice to the server
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Memberships(List<String> establishments, @JsonProperty("default") @Nullable String defaultCode) {

    /** These codes; the server chooses the default. */
    public static Memberships of(String... codes) {
        return new Memberships(List.of(codes), null);
    }

    /** The same with this default. */
    public Memberships withDefault(String code) {
        return new Memberships(establishments, code);
    }
}
