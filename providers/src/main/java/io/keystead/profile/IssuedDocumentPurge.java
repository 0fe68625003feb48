package io.keystead.profile;

import io.keystead.maintenance.Purge;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Removes the rows of owners that are gone. */
public final class IssuedDocumentPurge extends Purge {

    IssuedDocumentPurge(EntityManager em) {
        super(em, IssuedDocumentEntity.class);
    }

    public static IssuedDocumentPurge of(KeycloakSession session) {
        return new IssuedDocumentPurge(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    @Override
    public int ofVanished() {
        return deleteOfVanishedUsers(IssuedDocumentEntity.class);
    }
}
