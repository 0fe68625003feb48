package io.keystead.mail;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.common.util.ObjectUtil;
import org.keycloak.models.UserModel;

/** How mails name somebody: first and last name. */
public final class PersonName {

    private PersonName() {}

    /** Empty for one who has neither. */
    public static Optional<String> of(UserModel user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> !ObjectUtil.isBlank(part))
                .collect(Collectors.joining(" "));
        return name.isBlank() ? Optional.empty() : Optional.of(name);
    }
}
