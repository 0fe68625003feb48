package io.keystead.credential;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/** What others know about the owner of a PIN and would try first. */
record PinOwner(String username, String phone) {

    static final String PHONE_ATTRIBUTE = "phoneNumber";

    static final PinOwner UNKNOWN = named(null);

    PinOwner {
        username = digits(username);
        phone = digits(phone);
    }

    static PinOwner named(@Nullable String username) {
        return new PinOwner(username == null ? "" : username, "");
    }

    static PinOwner of(UserModel user) {
        String phone = user.getFirstAttribute(PHONE_ATTRIBUTE);
        return new PinOwner(user.getUsername(), phone == null ? "" : phone);
    }

    /** A blank between what was apart: no PIN is found across it. */
    private static String digits(String text) {
        return text.replaceAll("[^0-9]+", " ").strip();
    }
}
