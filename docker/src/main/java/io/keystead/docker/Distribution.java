package io.keystead.docker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * An unpacked Keycloak with whatever lies in its {@code providers} folder.
 *
 * @param home the folder that holds {@code bin}, {@code conf}, {@code data}, {@code lib} and {@code providers}
 */
public record Distribution(Path home) {

    public Distribution {
        home = home.toAbsolutePath().normalize();
        if (!Files.isDirectory(home.resolve("bin"))) {
            throw new IllegalArgumentException("no Keycloak in " + home);
        }
    }

    /** A command of {@code kc.sh} ({@code kc.bat} on Windows), for example {@code start-dev --import-realm}. */
    public KeycloakCommand command(String... arguments) {
        return new KeycloakCommand(this, List.of(arguments));
    }

    Path script() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return home.resolve("bin").resolve(windows ? "kc.bat" : "kc.sh");
    }
}
