package io.keystead.realm;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** A mail that tells somebody of a change to his own safety; the realm chooses which are sent. */
public enum SecurityMail {
    PASSWORD,
    EMAIL,
    SECOND_FACTOR,
    PASSKEY,
    NEW_DEVICE;

    public static final String ATTRIBUTE = "keystead.security-mails";

    /** Those that the realm sends: all unless it says {@code none} or names some of them, separated by commas. */
    public static Set<SecurityMail> chosen(RealmModel realm) {
        return chosen(realm.getAttribute(ATTRIBUTE));
    }

    /** A name that nobody knows is all: a slip of the pen must not silence the others. */
    static Set<SecurityMail> chosen(@Nullable String attribute) {
        Set<SecurityMail> chosen = EnumSet.noneOf(SecurityMail.class);
        for (String name : (attribute == null ? "all" : attribute).split(",", -1)) {
            Optional<SecurityMail> mail = named(name.strip());
            if (mail.isEmpty() && !name.strip().equals("none")) {
                return EnumSet.allOf(SecurityMail.class);
            }
            mail.ifPresent(chosen::add);
        }
        return chosen;
    }

    private static Optional<SecurityMail> named(String name) {
        return Arrays.stream(values())
                .filter(mail ->
                        mail.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst();
    }
}
