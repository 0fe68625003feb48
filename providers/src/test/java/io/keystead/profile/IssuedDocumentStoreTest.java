package io.keystead.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import java.util.UUID;
import org.keycloak.models.jpa.entities.UserEntity;

/** For whom documents were issued, and that this goes with them. */
final class IssuedDocumentStoreTest {

    private final String realmId = id();
    private final String user = id();

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private void tell(StoreDatabase database, String userId) {
        database.doInTransaction(
                em -> new IssuedDocumentStore(em, realmId).add(userId).name("Facture n° 1 – Hôtel", "2026-01-05"));
    }

    private boolean isTold(StoreDatabase database, String userId) {
        return database.inTransaction(
                em -> new IssuedDocumentStore(em, realmId).find(userId).isPresent());
    }

    @DatabaseTest
    void aReferenceIsTextOfPeople(StoreDatabase database) {
        tell(database, user);
        IssuedDocumentEntity row = database.inTransaction(
                em -> new IssuedDocumentStore(em, realmId).find(user).orElseThrow());
        assertThat(row.reference()).isEqualTo("Facture n° 1 – Hôtel");
        assertThat(row.issuedOn()).isEqualTo("2026-01-05");
    }

    @DatabaseTest
    void anotherRealmHasNone(StoreDatabase database) {
        tell(database, user);
        boolean elsewhere = database.inTransaction(
                em -> new IssuedDocumentStore(em, id()).find(user).isPresent());
        assertThat(elsewhere).isFalse();
    }

    @DatabaseTest
    void nothingSurvivesUserAndRealm(StoreDatabase database) {
        String other = id();
        tell(database, user);
        tell(database, other);
        database.doInTransaction(em -> new IssuedDocumentPurge(em).ofUser(user));
        assertThat(isTold(database, user)).isFalse();
        assertThat(isTold(database, other)).isTrue();
        assertThat(database.statementsOf(em -> new IssuedDocumentPurge(em).ofRealm(realmId)))
                .hasSize(1);
        assertThat(isTold(database, other)).isFalse();
    }

    @DatabaseTest
    void whoVanishedIsFound(StoreDatabase database) {
        UserEntity stays = new UserEntity();
        stays.setId(user);
        stays.setRealmId(realmId);
        stays.setUsername("stored");
        database.doInTransaction(em -> em.persist(stays));
        String vanished = id();
        tell(database, user);
        tell(database, vanished);
        database.doInTransaction(em -> new IssuedDocumentPurge(em).ofVanished());
        assertThat(isTold(database, user)).isTrue();
        assertThat(isTold(database, vanished)).isFalse();
    }
}
