package io.keystead.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The databases on which the stores are tested, each a real one. */
public enum DatabaseVendor {
    H2 {
        @Override
        DatabaseServer startServer() {
            // The settings that Keycloak gives its own H2.
            String url = "jdbc:h2:mem:keystead;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1";
            return new DatabaseServer(url, "sa", "", () -> {});
        }
    },

    POSTGRESQL {
        @Override
        DatabaseServer startServer() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                return new DatabaseServer(
                        postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", () -> stop(postgres));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },

    MARIADB {
        @Override
        Optional<String> missing() {
            return MariaDb.isInstalled()
                    ? Optional.empty()
                    : Optional.of("no mariadbd on this machine (Debian: apt install mariadb-server)");
        }

        @Override
        DatabaseServer startServer() {
            return MariaDb.start();
        }
    };

    abstract DatabaseServer startServer();

    /** Why this database can not be started here. */
    Optional<String> missing() {
        return Optional.empty();
    }

    StoreDatabase start() {
        return StoreDatabase.on(startServer());
    }
}
