package io.keystead.handover;

import jakarta.persistence.EntityManager;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Removes the seat of a realm that is gone, and empties that of a user who is gone, which is remembered. */
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
        em.createQuery("update AdminSeatEntity s set s.userId = null, s.since = :now where s.userId = :userId")
                .setParameter("now", Time.currentTimeMillis())
                .setParameter("userId", userId)
                .executeUpdate();
    }

    /**
     * Empties seats whose holder vanished without an event, as imported federated users do in bulk; tells how many. Removes
     * those of realms that were never completely created.
     */
    public int ofVanished() {
        em.createQuery(
                        "delete from AdminSeatEntity s where not exists (select 1 from RealmEntity r where r.id = s.realmId)")
                .executeUpdate();
        return em.createQuery(
                        """
                        update AdminSeatEntity s set s.userId = null, s.since = :now
                        where s.userId is not null
                        and not exists (select 1 from UserEntity u where u.id = s.userId)
                        """)
                .setParameter("now", Time.currentTimeMillis())
                .executeUpdate();
    }
}
