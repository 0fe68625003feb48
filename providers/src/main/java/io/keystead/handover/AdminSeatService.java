package io.keystead.handover;

import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Who holds the account administrator's seat of a realm. */
public final class AdminSeatService {

    private final AdminSeatStore store;

    public AdminSeatService(KeycloakSession session, RealmModel realm) {
        this.store = new AdminSeatStore(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId());
    }

    /** Id of the holder; empty as long as nobody was named. */
    public Optional<String> holderId() {
        return store.find().map(AdminSeatEntity::userId);
    }

    public boolean isHolder(UserModel user) {
        return holderId().filter(user.getId()::equals).isPresent();
    }
}
