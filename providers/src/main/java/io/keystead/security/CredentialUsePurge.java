package io.keystead.security;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Removes the rows of owners and credentials that are gone. */
public final class CredentialUsePurge {

    private final EntityManager em;

    CredentialUsePurge(EntityManager em) {
        this.em = em;
    }

    public static CredentialUsePurge of(KeycloakSession session) {
        return new CredentialUsePurge(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    public void ofRealm(String realmId) {
        em.createQuery("delete from CredentialUseEntity u where u.realmId = :realmId")
                .setParameter("realmId", realmId)
                .executeUpdate();
    }

    public void ofUser(String userId) {
        em.createQuery("delete from CredentialUseEntity u where u.userId = :userId")
                .setParameter("userId", userId)
                .executeUpdate();
    }

    /** Removes rows whose credential is gone: it may be removed at many doors, and not all of them tell; says how many. */
    public int ofVanishedCredentials() {
        return em.createQuery(
                        """
                        delete from CredentialUseEntity u
                        where not exists (select 1 from CredentialEntity c where c.id = u.credentialId)
                        and not exists (select 1 from FederatedUserCredentialEntity f where f.id = u.credentialId)
                        """)
                .executeUpdate();
    }
}
