package io.keystead.handover;

import io.keystead.maintenance.Purge;
import jakarta.persistence.EntityManager;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Removes the seat of a realm that is gone, and empties that of a user who is gone, which is remembered. */
public final class AdminSeatPurge extends Purge {

    AdminSeatPurge(EntityManager em) {
        super(em, AdminSeatEntity.class);
    }

    public static AdminSeatPurge of(KeycloakSession session) {
        return new AdminSeatPurge(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    @Override
    public void ofUser(String userId) {
        entityManager()
                .createQuery("update AdminSeatEntity s set s.userId = null, s.since = :now where s.userId = :userId")
                .setParameter("now", Time.currentTimeMillis())
                .setParameter("userId", userId)
                .executeUpdate();
    }

    /** Empties the seats, tells how many, and removes those of realms that were never completely created. */
    @Override
    public int ofVanished() {
        entityManager()
                .createQuery(
                        "delete from AdminSeatEntity s where not exists (select 1 from RealmEntity r where r.id = s.realmId)")
                .executeUpdate();
        return entityManager()
                .createQuery(
                        """
                        update AdminSeatEntity s set s.userId = null, s.since = :now
                        where s.userId is not null
                        and not exists (select 1 from UserEntity u where u.id = s.userId)
                        """)
                .setParameter("now", Time.currentTimeMillis())
                .executeUpdate();
    }
}
