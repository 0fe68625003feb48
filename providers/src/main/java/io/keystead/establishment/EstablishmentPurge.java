package io.keystead.establishment;

import io.keystead.maintenance.Purge;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Removes the rows of owners that are gone; the database removes what hangs on them. */
public final class EstablishmentPurge extends Purge {

    EstablishmentPurge(EntityManager em) {
        super(em, EstablishmentEntity.class);
    }

    public static EstablishmentPurge of(KeycloakSession session) {
        return new EstablishmentPurge(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    @Override
    public void ofUser(String userId) {
        delete(MembershipEntity.class, "userId", userId);
    }

    @Override
    public int ofVanished() {
        return deleteOfVanishedUsers(MembershipEntity.class);
    }
}
