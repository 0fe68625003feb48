package io.keystead.health;

import io.keystead.health.HealthRepresentation.Check;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Whether our tables can be read. */
final class TableHealth {

    private static final Logger LOG = Logger.getLogger(TableHealth.class);

    private final KeycloakSessionFactory factory;

    TableHealth(KeycloakSession session) {
        this.factory = session.getKeycloakSessionFactory();
    }

    Check tables() {
        try {
            // In a transaction of its own: after a failed statement some databases refuse all that follow.
            KeycloakModelUtils.runJobInTransaction(factory, session -> new HealthStore(
                            session.getProvider(JpaConnectionProvider.class).getEntityManager())
                    .readEachTable());
            return Check.ok("tables");
        } catch (PersistenceException unreadable) {
            LOG.error("A table of Keystead can not be read", unreadable);
            return Check.error(
                    "tables",
                    "keystead-health-tables",
                    "a table of Keystead can not be read; the server's log says which",
                    List.of());
        }
    }
}
