package io.keystead.blocklist;

import io.keystead.maintenance.Purge;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Removes the block list of a realm that is gone; it outlives the people who are on it. */
public final class BlockListPurge extends Purge {

    BlockListPurge(EntityManager em) {
        super(em, BlockedContactEntity.class);
    }

    public static BlockListPurge of(KeycloakSession session) {
        return new BlockListPurge(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    @Override
    public void ofUser(String userId) {
        // No row says whose contact it is.
    }

    @Override
    public int ofVanished() {
        return 0;
    }
}
