package io.keystead.tests.container;

import com.github.dockerjava.api.model.ChangeLog;
import com.github.dockerjava.api.model.ContainerConfig;
import dasniko.testcontainers.keycloak.KeycloakContainer;
import io.keystead.tests.harness.HarnessSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/** A container of our image as {@code docker/compose.yaml} runs it: PostgreSQL, and the demo realm imported. */
final class KeysteadContainer implements AutoCloseable {

    /** Under this name the container sees the machine on which the engine runs. */
    private static final String MACHINE = "database";

    private static final String IMPORT = "/opt/keycloak/data/import";
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final int MANAGEMENT = 9000;

    private final ReachablePostgres database;
    private final KeycloakContainer container;

    private KeysteadContainer(ReachablePostgres database, KeycloakContainer container) {
        this.database = database;
        this.container = container;
    }

    static KeysteadContainer start(HarnessSettings settings) {
        String image = new KeysteadImage(settings).build();
        ReachablePostgres database = ReachablePostgres.start();
        KeysteadContainer keystead = new KeysteadContainer(database, container(image, database, settings));
        try {
            keystead.container.start();
            return keystead;
        } catch (RuntimeException e) {
            keystead.close();
            throw e;
        }
    }

    private static KeycloakContainer container(String image, ReachablePostgres database, HarnessSettings settings) {
        Path demo = settings.projectRoot().resolve("realm-config/demo").toAbsolutePath();
        Path log = emptied(settings.target().resolve("container.log"));
        return new KeycloakContainer(image)
                .withProductionMode()
                .withOptimizedFlag()
                .withEnv(Map.of(
                        "KC_DB_URL",
                        "jdbc:postgresql://" + MACHINE + ":" + database.port() + "/postgres",
                        "KC_DB_USERNAME",
                        ReachablePostgres.USER,
                        "KC_DB_PASSWORD",
                        database.password(),
                        "KC_HTTP_ENABLED",
                        "true",
                        "KC_HOSTNAME_STRICT",
                        "false"))
                .withExtraHost(MACHINE, "host-gateway")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(demo.resolve("demo-realm.json"), 0644), IMPORT + "/demo-realm.json")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(demo.resolve("demo.json"), 0644), IMPORT + "/keystead/demo.json")
                .withLogConsumer(frame -> append(log, frame))
                .waitingFor(Wait.forHttp("/health/ready").forPort(MANAGEMENT).withStartupTimeout(START_LIMIT));
    }

    /** What the image says about itself. */
    ContainerConfig image() {
        return container
                .getDockerClient()
                .inspectImageCmd(container.getDockerImageName())
                .exec()
                .getConfig();
    }

    /** What the container has written or changed above its image, without the folders around it. */
    List<String> changes() {
        List<String> paths = container.getDockerClient().containerDiffCmd(container.getContainerId()).exec().stream()
                .map(ChangeLog::getPath)
                .toList();
        return paths.stream()
                .filter(path -> paths.stream().noneMatch(other -> other.startsWith(path + "/")))
                .toList();
    }

    /** The output of a command inside. */
    String run(String... command) {
        try {
            return container.execInContainer(command).getStdout();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String log() {
        return container.getLogs();
    }

    /** An address of the management port, for example that of {@code /metrics}. */
    URI management(String path) {
        return URI.create(container.getMgmtServerUrl().replaceAll("/$", "") + path);
    }

    /** An address of the admin REST of the demo. */
    URI admin(String path) {
        return URI.create(container.getAuthServerUrl().replaceAll("/$", "") + "/admin/realms/demo" + path);
    }

    /** Closing it ends its session. */
    Keycloak asAdministrator() {
        return client("master", "admin-cli", container.getAdminUsername(), container.getAdminPassword());
    }

    /** The application of the demo, for one of its people. */
    Keycloak asPersonOfTheDemo(String username, String secret) {
        return client("demo", "demo-app", username, secret);
    }

    private Keycloak client(String realm, String client, String username, String secret) {
        return KeycloakBuilder.builder()
                .serverUrl(container.getAuthServerUrl())
                .realm(realm)
                .clientId(client)
                .username(username)
                .password(secret)
                .build();
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
    public void close() {
        container.stop();
        database.close();
    }
}
