package io.keystead.realm;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.keystead.establishment.MembershipsRepresentation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The format of a realm's Keystead data as one document: lists of establishments, accounts and members, and who is account administrator. */
final class KeysteadDocument {

    static final String ESTABLISHMENTS = "establishments";
    static final String ACCOUNTS = "accounts";
    static final String MEMBERS = "members";
    static final String ACCOUNT_ADMINISTRATOR = "accountAdministrator";

    private KeysteadDocument() {}

    /**
     * All establishments of one user.
     *
     * @param establishments codes
     * @param defaultCode one of them
     */
    @JsonPropertyOrder({"username", "establishments", "default"})
    record Member(
            @Nullable String username,
            @Nullable List<String> establishments,
            @JsonProperty("default") @Nullable String defaultCode) {

        /** How much there is to look up and to write for this one. */
        int weight() {
            return 1 + (establishments == null ? 0 : establishments.size());
        }

        MembershipsRepresentation wanted() {
            return new MembershipsRepresentation(establishments, defaultCode);
        }
    }
}
