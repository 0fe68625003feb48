package io.keystead.tests.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Establishments, accounts, memberships and the account administrator (a username) of a realm, for import and export. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Document(
        List<Establishment> establishments,
        @Nullable List<Map<String, Object>> accounts,
        List<Member> members,
        @Nullable String accountAdministrator) {

    public Document(List<Establishment> establishments, List<Member> members) {
        this(establishments, null, members, null);
    }

    /** All establishments of one user, by their codes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(
            String username, List<String> establishments, @JsonProperty("default") @Nullable String defaultCode) {}
}
