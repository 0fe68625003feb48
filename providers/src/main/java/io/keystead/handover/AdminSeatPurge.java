package io.keystead.handover;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Removes the seat of a realm that is gone, and empties that of a user who is gone. */
public final class AdminSeatPurge {

    private final EntityManager em;

    AdminSeatPurge(EntityManager em) {
        this.em = em;
    }

    public static AdminSeatPurge of(KeycloakSession session) {
        return new AdminSeatPurge(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    public void ofRealm(String realmId) {
        em.createQuery("delete from AdminSeatEntity s where s.realmId = :realmId")
                .setParameter("realmId", realmId)
                .executeUpdate();
    }

    public void ofUser(String userId) {
        em.createQuery("delete from AdminSeatEntity s where s.userId = :userId")
                .setParameter("userId", userId)
                .executeUpdate();
    }
}
