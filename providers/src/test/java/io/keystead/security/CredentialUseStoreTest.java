package io.keystead.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.storage.jpa.entity.FederatedUserCredentialEntity;

/** When a credential was used, and that this goes with it. */
final class CredentialUseStoreTest {

    private final String realmId = id();
    private final String user = id();

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private void on(StoreDatabase database, Consumer<CredentialUseStore> work) {
        database.doInTransaction(em -> work.accept(new CredentialUseStore(em, realmId)));
    }

    private Map<String, CredentialUseEntity> uses(StoreDatabase database) {
        return database.inTransaction(em -> new CredentialUseStore(em, realmId).ofUser(user));
    }

    private void assertUse(StoreDatabase database, String key, @Nullable Long at, @Nullable Boolean synced) {
        assertThat(uses(database)).hasEntrySatisfying(key, use -> {
            assertThat(use.lastUsed()).isEqualTo(at);
            assertThat(use.synced()).isEqualTo(synced);
        });
    }

    @DatabaseTest
    void aUseIsOneStatementButForTheFirst(StoreDatabase database) {
        String key = id();
        on(database, store -> store.used(key, user, 1, null));
        assertUse(database, key, 1L, null);
        assertThat(database.statementsOf(em -> new CredentialUseStore(em, realmId).used(key, user, 2, true)))
                .hasSize(1);
        assertUse(database, key, 2L, true);
    }

    @DatabaseTest
    void whatIsNewWasNotUsedYet(StoreDatabase database) {
        String key = id();
        on(database, store -> store.added(key, user, true));
        assertUse(database, key, null, true);
        on(database, store -> store.used(key, user, 3, false));
        assertUse(database, key, 3L, false);
    }

    @DatabaseTest
    void twoFirstUsesAtOnceAreOne(StoreDatabase database) {
        String key = id();
        assertThatThrownBy(() -> database.doInTransaction(slower -> {
                    on(database, faster -> faster.used(key, user, 5, null));
                    slower.persist(new CredentialUseEntity(key, realmId, user, 5L, null));
                    slower.flush();
                }))
                .isInstanceOf(PersistenceException.class);
        assertUse(database, key, 5L, null);
    }

    @DatabaseTest
    void anotherUsersOrRealmsAreNotFound(StoreDatabase database) {
        on(database, store -> store.used(id(), id(), 1, null));
        assertThat(uses(database)).isEmpty();
        String key = id();
        on(database, store -> store.used(key, user, 1, null));
        Map<String, CredentialUseEntity> elsewhere =
                database.inTransaction(em -> new CredentialUseStore(em, id()).ofUser(user));
        assertThat(elsewhere).isEmpty();
    }

    @DatabaseTest
    void nothingSurvivesUserAndRealm(StoreDatabase database) {
        String key = id();
        on(database, store -> store.used(key, user, 1, null));
        on(database, store -> store.used(id(), id(), 1, null));
        database.doInTransaction(em -> new CredentialUsePurge(em).ofUser(id()));
        assertThat(uses(database)).containsOnlyKeys(key);
        database.doInTransaction(em -> new CredentialUsePurge(em).ofUser(user));
        assertThat(uses(database)).isEmpty();
        on(database, store -> store.used(key, user, 1, null));
        assertThat(database.statementsOf(em -> new CredentialUsePurge(em).ofRealm(realmId)))
                .hasSize(1);
        assertThat(uses(database)).isEmpty();
    }

    @DatabaseTest
    void whatVanishedIsFound(StoreDatabase database) {
        String stored = stored(database);
        String federated = federated(database);
        for (String key : new String[] {stored, federated, id()}) {
            on(database, store -> store.used(key, user, 1, null));
        }
        database.doInTransaction(em -> new CredentialUsePurge(em).ofVanished());
        assertThat(uses(database)).containsOnlyKeys(stored, federated);
    }

    private String stored(StoreDatabase database) {
        UserEntity owner = new UserEntity();
        owner.setId(user);
        owner.setRealmId(realmId);
        owner.setUsername("stored");
        CredentialEntity credential = new CredentialEntity();
        credential.setId(id());
        credential.setType("otp");
        credential.setUser(owner);
        database.doInTransaction(em -> {
            em.persist(owner);
            em.persist(credential);
        });
        return credential.getId();
    }

    private String federated(StoreDatabase database) {
        FederatedUserCredentialEntity credential = new FederatedUserCredentialEntity();
        credential.setId(id());
        credential.setType("otp");
        credential.setUserId(user);
        credential.setRealmId(realmId);
        database.doInTransaction(em -> em.persist(credential));
        return credential.getId();
    }
}
