package io.keystead.security;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.jpa.AdminEventEntity;
import org.keycloak.events.jpa.EventEntity;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's stored events of one realm, as far as they tell of one person: its own {@code EventStoreProvider} removes those
 * of a realm or of a time, not of somebody.
 */
final class PersonalEventStore {

    /** Below which an administrator works on one account. */
    private static final List<String> DOORS = List.of("users/", "keystead/accounts/", "keystead/users/");

    private final EntityManager em;
    private final String realmId;

    PersonalEventStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    static PersonalEventStore of(KeycloakSession session, String realmId) {
        return new PersonalEventStore(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    /** All that this user did. */
    void removeOf(String userId) {
        em.createQuery("delete from EventEntity e where e.realmId = :realmId and e.userId = :userId")
                .setParameter("realmId", realmId)
                .setParameter("userId", userId)
                .executeUpdate();
    }

    /** What was written by administrators into this user's account; that they did, when and which of them, stays. */
    void blankAbout(String userId) {
        for (String door : DOORS) {
            em.createQuery(
                            """
                            update AdminEventEntity e set e.representation = null, e.detailsJson = null
                            where e.realmId = :realmId
                            and (e.resourcePath = :account or locate(:below, e.resourcePath) = 1)
                            """)
                    .setParameter("realmId", realmId)
                    .setParameter("account", door + userId)
                    .setParameter("below", door + userId + '/')
                    .executeUpdate();
        }
    }

    /** In whose details this text stands, in whatever case; it is in lower case. */
    List<EventEntity> naming(String text) {
        return em.createQuery(
                        """
                        select e from EventEntity e
                        where e.realmId = :realmId and locate(:text, lower(e.detailsJsonLongValue)) > 0
                        """,
                        EventEntity.class)
                .setParameter("realmId", realmId)
                .setParameter("text", text)
                .getResultList();
    }

    /** The same for those of administrators. */
    List<AdminEventEntity> adminsNaming(String text) {
        return em.createQuery(
                        """
                        select e from AdminEventEntity e where e.realmId = :realmId
                        and (locate(:text, lower(e.representation)) > 0 or locate(:text, lower(e.detailsJson)) > 0)
                        """,
                        AdminEventEntity.class)
                .setParameter("realmId", realmId)
                .setParameter("text", text)
                .getResultList();
    }
}
