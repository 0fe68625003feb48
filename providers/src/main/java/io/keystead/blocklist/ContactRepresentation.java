package io.keystead.blocklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystead.rest.KeysteadException;
import org.jspecify.annotations.Nullable;

/** Whom an administrator means: either an e-mail address or a phone number, and what he notes down about it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactRepresentation(@Nullable String email, @Nullable String phone, @Nullable String note) {

    /** Throws 400 unless it is one of both. */
    Contact contact() {
        if ((email == null) == (phone == null)) {
            throw KeysteadException.invalid(
                    email == null ? "email" : "phone",
                    "keystead-contact-required",
                    "there must be either an e-mail address or a phone number");
        }
        return email == null ? Contact.requirePhone(phone) : Contact.requireEmail(email);
    }
}
