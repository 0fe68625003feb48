package io.keystead.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystead.account.AccountUpdateRepresentation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a manager changes of somebody; what is absent stays, an empty text clears its field.
 *
 * @param group name of the user group
 * @param establishments codes, replacing those that both share
 * @param defaultEstablishment one of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamChangeRepresentation(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String locale,
        @Nullable String jobTitle,
        @Nullable String phoneNumber,
        @Nullable String group,
        @Nullable List<@Nullable String> establishments,
        @Nullable String defaultEstablishment) {

    /** Whether it names anything that is not about establishments. */
    boolean isPersonal() {
        return Stream.of(firstName, lastName, locale, jobTitle, phoneNumber, group)
                .anyMatch(Objects::nonNull);
    }

    /** The same without establishments. */
    AccountUpdateRepresentation account() {
        return new AccountUpdateRepresentation(
                firstName, lastName, null, null, locale, jobTitle, null, null, phoneNumber, group, null, null);
    }
}
