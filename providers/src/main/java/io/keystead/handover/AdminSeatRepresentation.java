package io.keystead.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/**
 * Who holds the account administrator's seat.
 *
 * @param vacant whether nobody does
 * @param reason why it is vacant
 * @param since milliseconds since 1970: when the holder took it, or when it was lost, as far as that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdminSeatRepresentation(
        boolean vacant,
        @Nullable Vacancy reason,
        @Nullable String userId,
        @Nullable String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable Boolean enabled,
        @Nullable Long since) {

    /** Why nobody holds the seat. */
    enum Vacancy {

        /** Nobody was named yet. */
        NEVER_NAMED,

        /** The holder was removed, or his directory does not know him any more. */
        HOLDER_GONE
    }

    static AdminSeatRepresentation of(UserModel holder, @Nullable Long since) {
        return new AdminSeatRepresentation(
                false,
                null,
                holder.getId(),
                holder.getUsername(),
                holder.getFirstName(),
                holder.getLastName(),
                holder.getEmail(),
                holder.isEnabled(),
                since);
    }

    static AdminSeatRepresentation vacant(Vacancy reason, @Nullable Long since) {
        return new AdminSeatRepresentation(true, reason, null, null, null, null, null, null, since);
    }
}
