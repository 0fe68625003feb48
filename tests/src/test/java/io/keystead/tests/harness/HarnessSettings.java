package io.keystead.tests.harness;

import java.nio.file.Path;
import java.util.Optional;

/** The system properties that Maven hands to the tests; {@code docs/testing.md} lists them. */
public final class HarnessSettings {

    /** The folder that holds the parent POM. */
    public Path projectRoot() {
        return Path.of(required("keystead.project.root")).normalize();
    }

    public String keycloakVersion() {
        return required("keycloak.version");
    }

    /** The assembled distribution; the tests work on a copy. */
    public Path distribution() {
        return Path.of(required("keystead.test.distribution"));
    }

    /** {@code distribution} or {@code container}. */
    String server() {
        return optional("keystead.test.server").orElse("distribution");
    }

    /** {@code h2} or {@code postgres}. */
    String database() {
        return optional("keystead.test.database").orElse("h2");
    }

    /** The image under a server in a container. */
    public String image() {
        return optional("keystead.test.image").orElseGet(() -> "quay.io/keycloak/keycloak:" + keycloakVersion());
    }

    /** A JVM option such as {@code -javaagent:jacoco.jar=destfile=…} for the server. */
    Optional<String> javaAgent() {
        return optional("keystead.test.javaagent");
    }

    Optional<Path> chromium() {
        return optional("keystead.test.chromium").map(Path::of);
    }

    /** Where everything that tests write goes. */
    public Path target() {
        return projectRoot().resolve("tests").resolve("target");
    }

    private static Optional<String> optional(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
    }

    private static String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException(
                        "system property " + name + " is missing: run the tests with Maven, see docs/testing.md"));
    }
}
