package io.keystead.tests.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Establishments and memberships of a realm, for import and export. */
public record Document(List<Establishment> establishments, List<Member> members) {

    /** All establishments of one user, by their codes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(
            String username, List<String> establishments, @JsonProperty("default") @Nullable String defaultCode) {}
}
