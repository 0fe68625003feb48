package io.keystead.payment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/** A secret that an option of the server gives: itself, or {@code vault:name} for Keycloak's vault. */
final class ServerSecret {

    private static final Pattern IN_VAULT = Pattern.compile("vault:(?<name>[^\\s:]+)");

    private final String option;

    private ServerSecret(String option) {
        this.option = option;
    }

    /** Empty where the option is not given. */
    static Optional<ServerSecret> of(@Nullable String option) {
        return Optional.ofNullable(option)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(ServerSecret::new);
    }

    /** As the realm of this session sees it; empty if the vault does not have it. */
    Optional<String> in(KeycloakSession session) {
        Matcher matcher = IN_VAULT.matcher(option);
        if (!matcher.matches()) {
            return Optional.of(option);
        }
        try (VaultStringSecret secret = session.vault().getStringSecret("${vault." + matcher.group("name") + "}")) {
            return secret.get().map(String::strip).filter(text -> !text.isEmpty());
        }
    }

    /** Nobody reads it in a log. */
    @Override
    public String toString() {
        return "secret";
    }
}
