package io.keystead.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.keycloak.models.jpa.entities.ComponentEntity;
import org.keycloak.models.jpa.entities.RealmEntity;
import org.keycloak.models.jpa.entities.UserEntity;

/** What is kept of accounts, and goes with them. */
final class AccountStoreTest {

    private static final long HOUR = 3_600_000;

    private final String realmId = id();

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private boolean isThere(StoreDatabase database, String user) {
        return rows(database, List.of(user)).containsKey(user);
    }

    private Map<String, AccountEntity> rows(StoreDatabase database, List<String> users) {
        return database.inTransaction(em -> new AccountStore(em, realmId).findAll(users));
    }

    private AccountEntity row(StoreDatabase database, String user) {
        return database.inTransaction(
                em -> new AccountStore(em, realmId).find(user).orElseThrow());
    }

    private void on(StoreDatabase database, String userId, Consumer<AccountEntity> change) {
        database.doInTransaction(em -> change.accept(new AccountStore(em, realmId).lock(userId)));
    }

    @DatabaseTest
    void aRowIsMadeWhenItIsNeeded(StoreDatabase database) {
        String user = id();
        assertThat(isThere(database, user)).isFalse();
        on(database, user, account -> account.become(AccountStatus.ARCHIVED));
        on(database, user, account -> account.secretExpires(42L));
        on(database, user, account -> account.invite(new Invitation("link", 1, 2)));
        AccountEntity account = row(database, user);
        assertThat(account.status()).isEqualTo(AccountStatus.ARCHIVED);
        assertThat(account.secretExpiresAt()).hasValue(42L);
        assertThat(account.invitation()).hasValue(new Invitation("link", 1, 2));
        on(database, user, row -> row.invite(null));
        assertThat(row(database, user).invitation()).isEmpty();
    }

    @DatabaseTest
    void aLoginIsWrittenOnceAnHour(StoreDatabase database) {
        String user = id();
        database.doInTransaction(em -> new AccountStore(em, realmId).noteLogin(user, HOUR, HOUR));
        assertThat(database.statementsOf(em -> new AccountStore(em, realmId).noteLogin(user, 2 * HOUR - 1, HOUR)))
                .hasSize(1);
        assertThat(lastLogin(database, user)).isEqualTo(HOUR);
        database.doInTransaction(em -> new AccountStore(em, realmId).noteLogin(user, 2 * HOUR, HOUR));
        assertThat(lastLogin(database, user)).isEqualTo(2 * HOUR);
    }

    private long lastLogin(StoreDatabase database, String user) {
        return row(database, user).lastLogin().orElseThrow();
    }

    @DatabaseTest
    void othersRowsAreNotFound(StoreDatabase database) {
        String user = id();
        on(database, user, account -> account.become(AccountStatus.INACTIVE));
        assertThat(rows(database, List.of(user, id()))).containsOnlyKeys(user);
        assertThat(rows(database, List.of())).isEmpty();
        Map<String, AccountEntity> ofAnother =
                database.inTransaction(em -> new AccountStore(em, id()).findAll(List.of(user)));
        assertThat(ofAnother).isEmpty();
    }

    @DatabaseTest
    void nothingSurvivesRealmAndUser(StoreDatabase database) {
        String removed = id();
        String stays = id();
        on(database, removed, account -> account.loggedIn(1));
        on(database, stays, account -> account.loggedIn(1));
        database.doInTransaction(em -> new AccountPurge(em).ofUser(removed));
        assertThat(isThere(database, removed)).isFalse();
        assertThat(isThere(database, stays)).isTrue();
        assertThat(database.statementsOf(em -> new AccountPurge(em).ofRealm(realmId)))
                .hasSize(1);
        assertThat(isThere(database, stays)).isFalse();
    }

    @DatabaseTest
    void whoVanishedWithoutAnEventIsFound(StoreDatabase database) {
        String vanished = id();
        String stored = stored(database);
        String federated = "f:" + component(database) + ":camille";
        List.of(vanished, stored, federated).forEach(user -> on(database, user, account -> account.loggedIn(1)));
        database.doInTransaction(em -> new AccountPurge(em).ofVanished());
        assertThat(rows(database, List.of(vanished, stored, federated))).containsOnlyKeys(stored, federated);
    }

    private String stored(StoreDatabase database) {
        UserEntity user = new UserEntity();
        user.setId(id());
        user.setRealmId(realmId);
        user.setUsername("stored");
        database.doInTransaction(em -> em.persist(user));
        return user.getId();
    }

    private String component(StoreDatabase database) {
        ComponentEntity component = new ComponentEntity();
        component.setId(id());
        database.doInTransaction(em -> {
            RealmEntity realm = realm(em);
            component.setRealm(realm);
            em.persist(component);
        });
        return component.getId();
    }

    private static RealmEntity realm(EntityManager em) {
        RealmEntity realm = new RealmEntity();
        realm.setId(id());
        realm.setName(realm.getId());
        em.persist(realm);
        return realm;
    }
}
