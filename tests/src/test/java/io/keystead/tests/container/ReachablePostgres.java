package io.keystead.tests.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A PostgreSQL of this machine that containers reach, with a password, unlike the usual embedded one. */
final class ReachablePostgres implements AutoCloseable {

    static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final String password = UUID.randomUUID().toString();

    private ReachablePostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static ReachablePostgres start() {
        try {
            ReachablePostgres postgres = new ReachablePostgres(EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "*")
                    .start());
            postgres.letOthersIn();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void letOthersIn() throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER " + USER + " PASSWORD '" + password + "'");
            Files.writeString(accessRules(statement), "\nhost all all all scram-sha-256\n", StandardOpenOption.APPEND);
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path accessRules(Statement statement) throws SQLException {
        try (ResultSet file = statement.executeQuery("SHOW hba_file")) {
            file.next();
            return Path.of(file.getString(1));
        }
    }

    int port() {
        return server.getPort();
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
