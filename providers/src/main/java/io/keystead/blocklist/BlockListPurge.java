package io.keystead.blocklist;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Removes the block list of a realm that is gone; it outlives the people who are on it. */
public final class BlockListPurge {

    private final EntityManager em;

    BlockListPurge(EntityManager em) {
        this.em = em;
    }

    public static BlockListPurge of(KeycloakSession session) {
        return new BlockListPurge(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    public void ofRealm(String realmId) {
        em.createQuery("delete from BlockedContactEntity c where c.realmId = :realmId")
                .setParameter("realmId", realmId)
                .executeUpdate();
    }
}
