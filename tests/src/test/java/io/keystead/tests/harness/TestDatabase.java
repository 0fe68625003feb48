package io.keystead.tests.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The database under the server: Keycloak's embedded H2, or a real PostgreSQL that lives as long as the suite. */
final class TestDatabase implements AutoCloseable {

    private final Optional<EmbeddedPostgres> postgres;
    private final boolean lent;

    private TestDatabase(Optional<EmbeddedPostgres> postgres, boolean lent) {
        this.postgres = postgres;
        this.lent = lent;
    }

    static TestDatabase start(String name) {
        return switch (name) {
            case "h2" -> embedded();
            case "postgres" -> new TestDatabase(Optional.of(startPostgres()), false);
            default ->
                throw new IllegalArgumentException("keystead.test.database is h2 or postgres, not '" + name + "'");
        };
    }

    /** Keycloak's embedded H2, in the folder of the server. */
    static TestDatabase embedded() {
        return new TestDatabase(Optional.empty(), false);
    }

    /** The same for one of several servers: it stays open when this is closed. */
    TestDatabase lent() {
        return new TestDatabase(postgres, true);
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keycloak's word for it, a build option. */
    String vendor() {
        return postgres.isPresent() ? "postgres" : "dev-file";
    }

    /** How a server finds it that sees the machine of the tests under the name {@code host}. */
    Map<String, String> environment(String host) {
        return postgres.map(server -> Map.of(
                        "KC_DB_URL", "jdbc:postgresql://" + host + ":" + server.getPort() + "/postgres",
                        "KC_DB_USERNAME", "postgres",
                        "KC_DB_PASSWORD", "postgres"))
                .orElse(Map.of());
    }

    /** SQL on the PostgreSQL. */
    SqlClient sql() {
        return postgres.map(server -> new SqlClient(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"))
                .orElseThrow();
    }

    /** The port that a container must be able to reach. */
    Optional<Integer> port() {
        return postgres.map(EmbeddedPostgres::getPort);
    }

    @Override
    public void close() {
        try {
            if (postgres.isPresent() && !lent) {
                postgres.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
