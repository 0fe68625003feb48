package io.keystead.account;

import io.keystead.maintenance.Purge;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Removes the rows of owners that are gone. */
public final class AccountPurge extends Purge {

    AccountPurge(EntityManager em) {
        super(em, AccountEntity.class);
    }

    public static AccountPurge of(KeycloakSession session) {
        return new AccountPurge(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    @Override
    public int ofVanished() {
        return deleteOfVanishedUsers(AccountEntity.class);
    }
}
