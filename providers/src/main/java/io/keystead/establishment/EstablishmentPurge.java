package io.keystead.establishment;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Removes the rows of owners that are gone; the database removes what hangs on them. */
public final class EstablishmentPurge {

    private final EntityManager em;

    EstablishmentPurge(EntityManager em) {
        this.em = em;
    }

    public static EstablishmentPurge of(KeycloakSession session) {
        return new EstablishmentPurge(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    public void ofRealm(String realmId) {
        em.createQuery("delete from EstablishmentEntity e where e.realmId = :realmId")
                .setParameter("realmId", realmId)
                .executeUpdate();
    }

    public void ofUser(String userId) {
        em.createQuery("delete from MembershipEntity m where m.userId = :userId")
                .setParameter("userId", userId)
                .executeUpdate();
    }

    /**
     * Removes memberships whose user vanished without an event, as imported federated users do in bulk; the id of a
     * federated user that was not imported is {@code f:<component>:<id there>}, and lives as long as the component.
     *
     * @return how many
     */
    public int ofVanishedUsers() {
        return em.createQuery(
                        """
                        delete from MembershipEntity m
                        where not exists (select 1 from UserEntity u where u.id = m.userId)
                        and not exists (select 1 from ComponentEntity c where m.userId like concat('f:', c.id, ':%'))
                        """)
                .executeUpdate();
    }
}
