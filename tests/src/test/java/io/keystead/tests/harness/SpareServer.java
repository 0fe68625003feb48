package io.keystead.tests.harness;

import static org.awaitility.Awaitility.await;

import io.keystead.docker.Distribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server beside that of the suite, with files and a database of its own: for tests of what a start does, or the end of
 * one. It runs when the test says so, as often as the test wants.
 */
public final class SpareServer implements AutoCloseable {

    /** For {@link #start(Map)}: every SQL statement is in the log. */
    public static final Map<String, String> WITH_SQL = Map.of("KC_LOG_LEVEL", "info,org.hibernate.SQL:debug");

    private static final Pattern OUR_SQL =
            Pattern.compile("org\\.hibernate\\.SQL.*KEYSTEAD_", Pattern.CASE_INSENSITIVE);

    /** What runs by itself has threads of other names. */
    private static final Pattern SQL_OF_REQUESTS =
            Pattern.compile("org\\.hibernate\\.SQL\\S* \\(executor-thread-\\d+\\) (.*)");

    private static final Duration LINE_LIMIT = Duration.ofMinutes(10);

    private final HarnessSettings settings;
    private final Distribution distribution;
    private final TestDatabase database;
    private final Path log;
    private @Nullable DistributionKeycloak running;

    private SpareServer(HarnessSettings settings, Distribution distribution, TestDatabase database, Path log) {
        this.settings = settings;
        this.distribution = distribution;
        this.database = database;
        this.log = log;
    }

    /** With an embedded H2 without any data, not started. */
    public static SpareServer prepare(String name) {
        return prepare(name, "h2");
    }

    /** With a PostgreSQL without any data, which lives until this is closed; not started. */
    public static SpareServer onPostgres(String name) {
        return prepare(name, "postgres");
    }

    private static SpareServer prepare(String name, String vendor) {
        HarnessSettings settings = new HarnessSettings();
        TestDatabase database = TestDatabase.start(vendor);
        Path home = settings.target().resolve("keycloak-spare-" + name);
        return new SpareServer(
                settings,
                DistributionKeycloak.optimized(settings, vendor, database).copyTo(home),
                database,
                settings.target().resolve("keycloak-spare-" + name + ".log"));
    }

    /** Where {@code --import-realm} looks. */
    public Path importFolder() {
        return distribution.home().resolve("data").resolve("import");
    }

    /** The data of an H2 as they are on the disk; to be opened while the server does not run. */
    public EmbeddedDatabase data() {
        return new EmbeddedDatabase(
                distribution.home().resolve("data").resolve("h2").resolve("keycloakdb"));
    }

    /** The data of a PostgreSQL, at any time. */
    public SqlClient sql() {
        return database.sql();
    }

    /** Starts with {@code --import-realm}, and logs every SQL statement. */
    public KeysteadServer start() {
        return start(WITH_SQL);
    }

    /**
     * Starts with {@code --import-realm}; whoever asked for it closes it.
     *
     * @throws IllegalStateException if the server ends instead of answering
     */
    public KeysteadServer start(Map<String, String> environment) {
        DistributionKeycloak keycloak = launch(environment).awaitReady();
        return new KeysteadServer(database.lent(), MailServer.start(), keycloak);
    }

    /** Starts, and is killed as soon as the log says this. */
    public void startAndKillAt(String text) {
        launch(Map.of());
        killAt(text);
    }

    /** Kills what was started last as soon as the log says this. */
    public void killAt(String text) {
        DistributionKeycloak keycloak = Objects.requireNonNull(running);
        try {
            await().atMost(LINE_LIMIT).pollInterval(Duration.ofMillis(100)).until(() -> log().contains(text));
        } finally {
            keycloak.kill();
        }
    }

    private DistributionKeycloak launch(Map<String, String> more) {
        return launch(more, DistributionKeycloak.optimizedStart(List.of("--cache=local", "--import-realm")));
    }

    private DistributionKeycloak launch(Map<String, String> more, List<String> command) {
        Map<String, String> environment = new HashMap<>(DistributionKeycloak.environment(settings, database));
        if (database.port().isEmpty()) {
            environment.putAll(EmbeddedDatabase.ENVIRONMENT);
        }
        // Its statements are counted, so nothing may happen by itself.
        environment.put(StripeStandIn.RETRY_VARIABLE, "86400");
        environment.putAll(more);
        DistributionKeycloak keycloak =
                DistributionKeycloak.launch(distribution, log, environment, FreePort.any(), command);
        running = keycloak;
        return keycloak;
    }

    /** The SQL statements on our tables during this work; on a server {@link #WITH_SQL}. */
    public List<String> statements(Runnable work) {
        return linesOf(work).filter(line -> OUR_SQL.matcher(line).find()).toList();
    }

    /** All SQL statements of requests during this work, on Keycloak's tables too; on a server {@link #WITH_SQL}. */
    public List<String> allStatements(Runnable work) {
        return linesOf(work)
                .map(SQL_OF_REQUESTS::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    private Stream<String> linesOf(Runnable work) {
        int before = log().length();
        work.run();
        return log().substring(before).lines();
    }

    /** Starts in development mode, for which Keycloak builds itself anew. */
    public KeysteadServer startDevelopment(Map<String, String> variables) {
        List<String> command = List.of("start-dev", "--health-enabled=true");
        DistributionKeycloak keycloak = launch(variables, command).awaitReady();
        return new KeysteadServer(database.lent(), MailServer.start(), keycloak);
    }

    /** What the last start wrote. */
    public String log() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
        database.close();
    }
}
