package io.keystead.tests.harness;

import io.keystead.docker.Distribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A server beside that of the suite, with files and an embedded H2 of its own: for tests of what a start does. It runs
 * when the test says so, as often as the test wants.
 */
public final class SpareServer {

    private final HarnessSettings settings;
    private final Distribution distribution;
    private final TestDatabase database;
    private final Path log;

    private SpareServer(HarnessSettings settings, Distribution distribution, TestDatabase database, Path log) {
        this.settings = settings;
        this.distribution = distribution;
        this.database = database;
        this.log = log;
    }

    /** Without any data, not started. */
    public static SpareServer prepare(String name) {
        HarnessSettings settings = new HarnessSettings();
        TestDatabase database = TestDatabase.embedded();
        Path home = settings.target().resolve("keycloak-spare-" + name);
        return new SpareServer(
                settings,
                DistributionKeycloak.optimized(settings, "h2", database).copyTo(home),
                database,
                settings.target().resolve("keycloak-spare-" + name + ".log"));
    }

    /** Where {@code --import-realm} looks. */
    public Path importFolder() {
        return distribution.home().resolve("data").resolve("import");
    }

    /** The data as they are on the disk; to be opened while the server does not run. */
    public EmbeddedDatabase data() {
        return new EmbeddedDatabase(
                distribution.home().resolve("data").resolve("h2").resolve("keycloakdb"));
    }

    /**
     * Starts with {@code --import-realm}, and logs every SQL statement; whoever asked for it closes it.
     *
     * @throws IllegalStateException if the server ends instead of answering
     */
    public KeysteadServer start() {
        Map<String, String> environment = new HashMap<>(DistributionKeycloak.environment(settings, database));
        environment.putAll(EmbeddedDatabase.ENVIRONMENT);
        environment.put("KC_LOG_LEVEL", "info,org.hibernate.SQL:debug");
        RunningKeycloak keycloak =
                DistributionKeycloak.start(distribution, log, environment, List.of("--import-realm"));
        return new KeysteadServer(database, MailServer.start(), keycloak);
    }

    /** Starts with these variables; whoever asked for it closes it. */
    public KeysteadServer start(Map<String, String> variables) {
        return running(variables, List.of("start", "--optimized"));
    }

    /** Starts in development mode, for which Keycloak builds itself anew. */
    public KeysteadServer startDevelopment(Map<String, String> variables) {
        return running(variables, List.of("start-dev", "--health-enabled=true"));
    }

    private KeysteadServer running(Map<String, String> variables, List<String> command) {
        Map<String, String> environment = new HashMap<>(DistributionKeycloak.environment(settings, database));
        environment.putAll(variables);
        return new KeysteadServer(
                database, MailServer.start(), DistributionKeycloak.run(distribution, log, environment, command));
    }

    /** What the last start wrote. */
    public String log() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
