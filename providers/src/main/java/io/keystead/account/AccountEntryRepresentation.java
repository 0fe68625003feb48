package io.keystead.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account in a Keystead document.
 *
 * @param username of a password account, its e-mail address
 * @param group name of the user group
 * @param status absent: active, or as it is
 * @param credentials hashed; absent: none, or as they are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountEntryRepresentation(
        @Nullable String username,
        @Nullable String email,
        @Nullable Boolean emailVerified,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String locale,
        @Nullable String jobTitle,
        @Nullable String gender,
        @Nullable Boolean employee,
        @Nullable String phoneNumber,
        @Nullable String group,
        @Nullable AccountStatus status,
        @Nullable List<HashedSecretRepresentation> credentials) {

    AccountFields fields() {
        return AccountFields.of(firstName, lastName, locale, jobTitle, gender, employee, phoneNumber);
    }

    /** Never the hashes. */
    @Override
    public String toString() {
        return "AccountEntry[" + username + "]";
    }
}
