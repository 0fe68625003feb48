package io.keystead.account;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Removes the rows of owners that are gone. */
public final class AccountPurge {

    private final EntityManager em;

    AccountPurge(EntityManager em) {
        this.em = em;
    }

    public static AccountPurge of(KeycloakSession session) {
        return new AccountPurge(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    public void ofRealm(String realmId) {
        em.createQuery("delete from AccountEntity a where a.realmId = :realmId")
                .setParameter("realmId", realmId)
                .executeUpdate();
    }

    public void ofUser(String userId) {
        em.createQuery("delete from AccountEntity a where a.userId = :userId")
                .setParameter("userId", userId)
                .executeUpdate();
    }

    /** Removes rows whose user vanished without an event, as imported federated users do in bulk; tells how many. */
    public int ofVanishedUsers() {
        return em.createQuery(
                        """
                        delete from AccountEntity a
                        where not exists (select 1 from UserEntity u where u.id = a.userId)
                        and not exists (select 1 from ComponentEntity c where a.userId like concat('f:', c.id, ':%'))
                        """)
                .executeUpdate();
    }
}
