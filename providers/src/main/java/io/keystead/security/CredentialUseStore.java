package io.keystead.security;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Rows of {@code KEYSTEAD_CREDENTIAL_USE} of one realm. */
final class CredentialUseStore {

    private final EntityManager em;
    private final String realmId;

    CredentialUseStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    static CredentialUseStore of(KeycloakSession session, String realmId) {
        return new CredentialUseStore(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    /** Those of this user, by the id of the credential. */
    Map<String, CredentialUseEntity> ofUser(String userId) {
        return em.createQuery(
                        "select u from CredentialUseEntity u where u.realmId = :realmId and u.userId = :userId",
                        CredentialUseEntity.class)
                .setParameter("realmId", realmId)
                .setParameter("userId", userId)
                .getResultStream()
                .collect(Collectors.toMap(CredentialUseEntity::credentialId, Function.identity()));
    }

    /** A credential that is new, of which is known whether it is synced. */
    void added(String credentialId, String userId, boolean synced) {
        em.persist(new CredentialUseEntity(credentialId, realmId, userId, null, synced));
    }

    /** One statement, but for the first time. */
    void used(String credentialId, String userId, long now, @Nullable Boolean synced) {
        int known = em.createQuery(
                        """
                        update CredentialUseEntity u set u.lastUsed = :now, u.synced = :synced
                        where u.credentialId = :credentialId and u.realmId = :realmId
                        """)
                .setParameter("now", now)
                .setParameter("synced", synced)
                .setParameter("credentialId", credentialId)
                .setParameter("realmId", realmId)
                .executeUpdate();
        if (known == 0) {
            em.persist(new CredentialUseEntity(credentialId, realmId, userId, now, synced));
            em.flush();
        }
    }
}
