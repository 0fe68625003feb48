package io.keystead.tests.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new member of staff as JSON; what is null is not sent.
 *
 * @param email of a password account
 * @param username of a PIN account
 * @param group name of a user group
 * @param establishments codes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TeamAddition(
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String username,
        String group,
        List<String> establishments) {

    /** The account that came of it. */
    public record Done(String id, String username, SecretGiven credential) {}
}
