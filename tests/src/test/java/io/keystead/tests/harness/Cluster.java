package io.keystead.tests.harness;

import io.keystead.docker.Distribution;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Two servers on one PostgreSQL, clustered as in production, which were started together on an empty database.
 *
 * <p>They have one name for the world, the address of the first: a token of one is good for the other.
 */
public final class Cluster implements AutoCloseable {

    private static final Pattern VIEW_OF_TWO = Pattern.compile("cluster view .*\\(2\\) \\[");

    /** PostgreSQL says it in one of two ways, by how close it was. */
    private static final List<String> LOST_RACE =
            List.of("relation \"databasechangelog\" already exists", "\"pg_type_typname_nsp_index\"");

    private final TestDatabase database;
    private final List<KeysteadServer> nodes;

    private Cluster(TestDatabase database, List<KeysteadServer> nodes) {
        this.database = database;
        this.nodes = nodes;
    }

    static Cluster start(HarnessSettings settings) {
        TestDatabase database = TestDatabase.start("postgres");
        OptimizedDistribution built = DistributionKeycloak.optimized(settings, "postgres", database);
        int first = FreePort.any();
        String name = "--hostname=http://localhost:" + first;
        List<CompletableFuture<KeysteadServer>> starts = new ArrayList<>();
        for (int node = 1; node <= 2; node++) {
            Distribution copy = built.copyTo(settings.target().resolve("keycloak-node-" + node));
            int port = node == 1 ? first : FreePort.any();
            starts.add(CompletableFuture.supplyAsync(() -> node(settings, database, copy, port, name)));
        }
        return together(database, starts);
    }

    private static KeysteadServer node(
            HarnessSettings settings, TestDatabase database, Distribution copy, int port, String name) {
        Map<String, String> environment = DistributionKeycloak.environment(settings, database);
        List<String> arguments = List.of(
                name,
                "--cache=ispn",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--cache-embedded-network-bind-port=" + FreePort.forCluster());
        Path log = copy.home().resolveSibling(copy.home().getFileName() + ".log");
        RunningKeycloak keycloak = started(() -> DistributionKeycloak.start(copy, log, environment, port, arguments));
        return new KeysteadServer(database.lent(), MailServer.start(), keycloak);
    }

    /** Nodes race for Keycloak's first table in an empty database; who loses ends, and is started again as by an operator. */
    private static RunningKeycloak started(Supplier<RunningKeycloak> start) {
        try {
            return start.get();
        } catch (IllegalStateException e) {
            String message = String.valueOf(e.getMessage());
            if (LOST_RACE.stream().noneMatch(message::contains)) {
                throw e;
            }
            return start.get();
        }
    }

    private static Cluster together(TestDatabase database, List<CompletableFuture<KeysteadServer>> starts) {
        try {
            List<KeysteadServer> nodes =
                    starts.stream().map(CompletableFuture::join).toList();
            nodes.forEach(Cluster::awaitTheOther);
            return new Cluster(database, nodes);
        } catch (CompletionException | ConditionTimeoutException e) {
            close(starts);
            database.close();
            throw e;
        }
    }

    private static void awaitTheOther(KeysteadServer node) {
        Awaitility.await("two members in " + node.log())
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> new String(Files.readAllBytes(node.log()), StandardCharsets.UTF_8),
                        VIEW_OF_TWO.asPredicate());
    }

    /** Those that came up although another did not. */
    private static void close(List<CompletableFuture<KeysteadServer>> starts) {
        CompletableFuture.allOf(starts.stream()
                        .map(start -> start.thenAccept(KeysteadServer::close))
                        .toArray(CompletableFuture<?>[]::new))
                .exceptionally(failure -> null)
                .join();
    }

    public KeysteadServer first() {
        return nodes.get(0);
    }

    public KeysteadServer second() {
        return nodes.get(1);
    }

    /** The database that both share. */
    public SqlClient sql() {
        return database.sql();
    }

    List<KeysteadServer> nodes() {
        return nodes;
    }

    @Override
    public void close() {
        nodes.forEach(KeysteadServer::close);
        database.close();
    }
}
