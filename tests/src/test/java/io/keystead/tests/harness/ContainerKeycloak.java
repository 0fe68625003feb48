package io.keystead.tests.harness;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.containers.output.OutputFrame;

/** Keycloak's own image with our jars, in a container of the Docker engine that Testcontainers finds. */
final class ContainerKeycloak implements RunningKeycloak {

    /** Under this name the container sees the machine on which the engine runs. */
    private static final String TEST_HOST = "tests.internal";

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final KeycloakContainer container;
    private final Path log;

    private ContainerKeycloak(KeycloakContainer container, Path log) {
        this.container = container;
        this.log = log;
    }

    /** On the embedded H2: ImageIT is the test of a container on PostgreSQL. */
    static ContainerKeycloak start(HarnessSettings settings) {
        Path log = emptied(settings.target().resolve("keycloak.log"));
        KeycloakContainer container = new KeycloakContainer(settings.image())
                .withProviderLibsFrom(jars(settings.distribution().resolve("providers")))
                .withAdminUsername(KeysteadServer.ADMIN)
                .withAdminPassword(KeysteadServer.ADMIN_PASSWORD)
                .withEnabledMetrics()
                .withExtraHost(TEST_HOST, "host-gateway")
                .withStartupTimeout(START_LIMIT)
                // Without it an image that is not recognised as a container listens on its own localhost only.
                .withEnv("KC_RUN_IN_CONTAINER", "true")
                .withEnv(BlockListKey.ENVIRONMENT)
                .withLogConsumer(frame -> append(log, frame));
        container.start();
        return new ContainerKeycloak(container, log);
    }

    private static List<File> jars(Path providers) {
        try (Stream<Path> files = Files.list(providers)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(Path::toFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path emptied(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path log, OutputFrame frame) {
        try {
            Files.writeString(log, frame.getUtf8String(), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI url() {
        return withoutSlash(container.getAuthServerUrl());
    }

    @Override
    public URI managementUrl() {
        return withoutSlash(container.getMgmtServerUrl());
    }

    private static URI withoutSlash(String url) {
        return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public String testHost() {
        return TEST_HOST;
    }

    @Override
    public void close() {
        container.stop();
    }
}
