package io.keystead.security;

import io.keystead.maintenance.Purge;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Removes the rows of owners and credentials that are gone. */
public final class CredentialUsePurge extends Purge {

    CredentialUsePurge(EntityManager em) {
        super(em, CredentialUseEntity.class);
    }

    public static CredentialUsePurge of(KeycloakSession session) {
        return new CredentialUsePurge(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    /** Rows whose credential is gone: it may be removed at many doors, and not all of them tell. */
    @Override
    public int ofVanished() {
        return entityManager()
                .createQuery(
                        """
                        delete from CredentialUseEntity u
                        where not exists (select 1 from CredentialEntity c where c.id = u.credentialId)
                        and not exists (select 1 from FederatedUserCredentialEntity f where f.id = u.credentialId)
                        """)
                .executeUpdate();
    }
}
