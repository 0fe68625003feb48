package io.keystead.establishment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An establishment as JSON, in requests, answers and documents.
 *
 * <p>In a change, what is absent stays as it is; an empty {@code description} or {@code attributes} clears it.
 *
 * @param id UUID, given by the server; absent in documents
 * @param code 1 to 64 of A-Z a-z 0-9 . _ -, unique in its realm whatever the case, immutable
 * @param name 1 to 255 characters, not blank
 * @param description up to 1,024 characters
 * @param enabled true unless said otherwise at creation
 * @param attributes lists of values of 1 to 1,024 characters by names of 1 to 255
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EstablishmentRepresentation(
        @Nullable String id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean enabled,
        @Nullable Map<String, List<String>> attributes) {

    EstablishmentRepresentation withCode(String newCode) {
        return new EstablishmentRepresentation(id, newCode, name, description, enabled, attributes);
    }

    /** The same without the id, which means nothing outside its server. */
    public EstablishmentRepresentation withoutId() {
        return new EstablishmentRepresentation(null, code, name, description, enabled, attributes);
    }
}
