package io.keystead.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form for one's own contact data needs to know.
 *
 * @param country for which the fields are: the one asked for, otherwise the stored one, otherwise the company's
 * @param companyCountry absent if the realm does not say it
 * @param countries all there are, in the caller's language and order
 * @param fields all of them, in the order of a form
 * @param locked what the caller can not change any more, since documents were issued for him
 * @param canAskForChange whether there is somebody whom he may ask to change it
 * @param canChangeEmail whether the caller may ask for another e-mail address himself
 * @param pendingEmail the address he asked for, as long as it is not confirmed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactRepresentation(
        @Nullable String country,
        @Nullable String companyCountry,
        List<CodeName> countries,
        List<Field> fields,
        List<Locked> locked,
        boolean canAskForChange,
        boolean canChangeEmail,
        @Nullable String pendingEmail) {

    /**
     * One field.
     *
     * @param shown whether people of this country have it; what is not shown must be empty
     * @param required whether the caller can not save without it
     * @param options what may be chosen, if it is a choice
     * @param example of what may be written
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(
            String name, boolean shown, boolean required, @Nullable List<CodeName> options, @Nullable String example) {}

    /** A field, and the document for which it is locked, as far as the billing system told it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Locked(String name, @Nullable String reference, @Nullable String date) {}
}
