package io.keystead.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator changes of an account; what is absent stays, an empty text clears its field.
 *
 * @param username not changed here; accepted if it is the present one
 * @param email likewise
 * @param group name of the user group
 * @param establishments codes, replacing all
 * @param defaultEstablishment one of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountUpdateRepresentation(
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
        @Nullable String defaultEstablishment) {

    AccountFields fields() {
        return AccountFields.of(firstName, lastName, locale, jobTitle, gender, employee, phoneNumber);
    }
}
