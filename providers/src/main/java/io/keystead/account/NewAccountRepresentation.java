package io.keystead.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator fills in to add somebody.
 *
 * @param username for a PIN account; that of a password account is its e-mail address
 * @param group name of the user group
 * @param establishments codes
 * @param defaultEstablishment one of them
 * @param credential absent: a link by mail if there is an address, a drawn PIN otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewAccountRepresentation(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String username,
        @Nullable String locale,
        @Nullable String jobTitle,
        @Nullable String gender,
        @Nullable Boolean employee,
        @Nullable String phoneNumber,
        @Nullable String group,
        @Nullable List<String> establishments,
        @Nullable String defaultEstablishment,
        @Nullable SecretRequestRepresentation credential) {

    AccountFields fields() {
        return AccountFields.of(firstName, lastName, locale, jobTitle, gender, employee, phoneNumber);
    }

    /** What the event may say. */
    public NewAccountRepresentation withoutSecret() {
        return new NewAccountRepresentation(
                firstName,
                lastName,
                email,
                username,
                locale,
                jobTitle,
                gender,
                employee,
                phoneNumber,
                group,
                establishments,
                defaultEstablishment,
                credential == null ? null : credential.withoutSecret());
    }

    /** Null if there is none. */
    @Nullable
    String address() {
        return email == null || email.isBlank() ? null : email.strip();
    }
}
