package io.keystead.realm;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.keystead.establishment.EstablishmentRepresentation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A realm's Keystead data as one document, for import and export; sorted by code and user name. */
@JsonPropertyOrder({"establishments", "members"})
public record KeysteadDocument(List<EstablishmentRepresentation> establishments, List<Member> members) {

    static final String ESTABLISHMENTS = "establishments";
    static final String MEMBERS = "members";

    /**
     * All establishments of one user.
     *
     * @param establishments codes
     * @param defaultCode one of them
     */
    @JsonPropertyOrder({"username", "establishments", "default"})
    public record Member(
            @Nullable String username,
            @Nullable List<String> establishments,
            @JsonProperty("default") @Nullable String defaultCode) {}
}
