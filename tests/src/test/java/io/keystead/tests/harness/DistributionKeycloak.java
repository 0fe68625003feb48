package io.keystead.tests.harness;

import io.keystead.docker.Distribution;
import io.keystead.docker.KeycloakProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The assembled distribution as a process of this machine, on free ports. */
final class DistributionKeycloak implements RunningKeycloak {

    /** For a server that is no member of a cluster. */
    static final List<String> ALONE = List.of("--cache=local");

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final KeycloakProcess process;
    private final int port;
    private final int managementPort;
    private final Path log;

    private DistributionKeycloak(KeycloakProcess process, int port, int managementPort, Path log) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
    }

    static DistributionKeycloak start(HarnessSettings settings, TestDatabase database) {
        Distribution distribution =
                optimized(settings, settings.database(), database).prepare();
        return start(distribution, settings.target().resolve("keycloak.log"), environment(settings, database), ALONE);
    }

    /** @param name of the copy, one for each kind of database */
    static OptimizedDistribution optimized(HarnessSettings settings, String name, TestDatabase database) {
        List<String> options = List.of(
                "--db=" + database.vendor(),
                "--health-enabled=true",
                "--metrics-enabled=true",
                "--vault=file",
                StripeStandIn.BUILD_OPTION);
        return new OptimizedDistribution(
                settings.distribution(), settings.target().resolve("keycloak-" + name), options);
    }

    /** @throws IllegalStateException with the end of the log if the server ends instead of answering */
    static DistributionKeycloak start(
            Distribution distribution, Path log, Map<String, String> environment, List<String> moreArguments) {
        return start(distribution, log, environment, FreePort.any(), moreArguments);
    }

    /** The same on a port that was chosen before. */
    static DistributionKeycloak start(
            Distribution distribution,
            Path log,
            Map<String, String> environment,
            int port,
            List<String> moreArguments) {
        return launch(distribution, log, environment, port, optimizedStart(moreArguments))
                .awaitReady();
    }

    /** The arguments of a server that was built before. */
    static List<String> optimizedStart(List<String> moreArguments) {
        return Stream.concat(Stream.of("start", "--optimized"), moreArguments.stream())
                .toList();
    }

    /**
     * Without waiting until it answers.
     *
     * @param command {@code start} or {@code start-dev} with its options
     */
    static DistributionKeycloak launch(
            Distribution distribution, Path log, Map<String, String> environment, int port, List<String> command) {
        int managementPort = FreePort.any();
        KeycloakProcess process = distribution
                .command(startArguments(port, managementPort, command))
                .with(environment)
                .logTo(emptied(log))
                .start(URI.create("http://localhost:" + managementPort + "/health/ready"));
        DistributionKeycloak keycloak = new DistributionKeycloak(process, port, managementPort, log);
        // A run that is cut off (Ctrl-C, a time limit of the CI) must not leave a server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
        return keycloak;
    }

    /** @throws IllegalStateException with the end of the log if the server ends instead of answering */
    DistributionKeycloak awaitReady() {
        try {
            process.awaitReady(START_LIMIT);
            return this;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Keycloak was starting", e);
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    private static String[] startArguments(int port, int managementPort, List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of(
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + managementPort,
                "--hostname-strict=false"));
        return arguments.toArray(String[]::new);
    }

    static Map<String, String> environment(HarnessSettings settings, TestDatabase database) {
        Map<String, String> environment = new HashMap<>(database.environment("localhost"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeysteadServer.ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", KeysteadServer.ADMIN_PASSWORD);
        environment.putAll(BlockListKey.ENVIRONMENT);
        environment.putAll(StripeStandIn.ofTheSuite().environment());
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx900m");
        settings.javaAgent().ifPresent(agent -> environment.put("JAVA_OPTS_APPEND", agent));
        return environment;
    }

    private static Path emptied(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public URI managementUrl() {
        return URI.create("http://localhost:" + managementPort);
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public String testHost() {
        return "localhost";
    }

    /** Ends it at once, without letting it finish anything. */
    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
