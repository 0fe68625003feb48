package io.keystead.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whether documents, an invoice for example, were issued for a person.
 *
 * @param issued required when it is sent
 * @param reference of the first or the last one, as the billing system likes
 * @param date on which it was issued, {@code 2026-01-05}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssuedDocumentRepresentation(
        @JsonProperty("issued") @Nullable Boolean issued,
        @JsonProperty("reference") @Nullable String reference,
        @JsonProperty("date") @Nullable String date) {

    static final IssuedDocumentRepresentation NONE = new IssuedDocumentRepresentation(false, null, null);

    static IssuedDocumentRepresentation of(IssuedDocumentEntity row) {
        return new IssuedDocumentRepresentation(true, row.reference(), row.issuedOn());
    }
}
