package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.keycloak.models.jpa.entities.ComponentEntity;
import org.keycloak.models.jpa.entities.RealmEntity;

/** Nothing survives its owner. */
final class EstablishmentPurgeTest {

    private static final List<String> TABLES = List.of(
            "KEYSTEAD_ESTABLISHMENT where ID",
            "KEYSTEAD_ESTABLISHMENT_ATTR where ESTABLISHMENT_ID",
            "KEYSTEAD_MEMBERSHIP where ESTABLISHMENT_ID",
            "KEYSTEAD_DEFAULT_ESTABLISHMENT where ESTABLISHMENT_ID");

    @DatabaseTest
    void leavesNothingOfADeletedEstablishment(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String deleted = withEverything(realm, "A");
        String stays = withEverything(realm, "B");
        realm.doWithRules(rules -> rules.establishments().delete(deleted));
        assertThat(rows(database, deleted)).isZero();
        assertThat(rows(database, stays)).isEqualTo(4);
    }

    @DatabaseTest
    void leavesNothingOfARemovedRealm(StoreDatabase database) {
        StoredRealm removed = new StoredRealm(database);
        StoredRealm stays = new StoredRealm(database);
        String deleted = withEverything(removed, "A");
        String kept = withEverything(stays, "A");
        database.doInTransaction(em -> new EstablishmentPurge(em).ofRealm(removed.id()));
        assertThat(rows(database, deleted)).isZero();
        assertThat(rows(database, kept)).isEqualTo(4);
    }

    @DatabaseTest
    void leavesNothingOfARemovedUser(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("A", "Alpha");
        String two = realm.establishment("B", "Beta");
        String removed = realm.member(realm.user("removed"), one, two);
        String stays = realm.member(realm.user("stays"), one, two);
        List<String> statements = database.statementsOf(em -> new EstablishmentPurge(em).ofUser(removed));
        assertThat(statements).hasSize(1);
        assertThat(realm.codesOf(removed)).isEmpty();
        assertThat(realm.defaultOf(removed)).isEqualTo("none");
        assertThat(realm.codesOf(stays)).containsExactly("A", "B");
        assertThat(realm.defaultOf(stays)).isEqualTo("A");
    }

    @DatabaseTest
    void forgetsVanishedUsersAndKeepsTheOthers(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("A", "Alpha");
        String component = component(database);
        String local = realm.member(realm.user("local"), one);
        String federated = realm.member("f:" + component + ":camille:1", one);
        String gone = realm.member(UUID.randomUUID().toString(), one);
        String goneWithItsComponent = realm.member("f:" + UUID.randomUUID() + ":camille", one);
        String ofAnotherComponent = realm.member("f:" + component + "x:camille", one);
        int removed = database.inTransaction(em -> new EstablishmentPurge(em).ofVanished());
        assertThat(removed).isGreaterThanOrEqualTo(3);
        assertThat(List.of(local, federated))
                .allSatisfy(user -> assertThat(realm.defaultOf(user)).isEqualTo("A"));
        assertThat(List.of(gone, goneWithItsComponent, ofAnotherComponent))
                .allSatisfy(user -> assertThat(realm.codesOf(user)).isEmpty());
    }

    private static String withEverything(StoredRealm realm, String code) {
        EstablishmentRepresentation created = realm.withRules(rules -> rules.establishments()
                .create(new EstablishmentRepresentation(
                        null, code, "Hotel", null, null, Map.of("stars", List.of("5")))));
        String id = Objects.requireNonNull(created.id());
        realm.member(realm.user("member-of-" + code), id);
        return id;
    }

    private static String component(StoreDatabase database) {
        String id = UUID.randomUUID().toString();
        database.doInTransaction(em -> {
            RealmEntity realm = new RealmEntity();
            realm.setId(id);
            realm.setName(id);
            em.persist(realm);
            ComponentEntity component = new ComponentEntity();
            component.setId(id);
            component.setName("directory");
            component.setRealm(realm);
            em.persist(component);
        });
        return id;
    }

    private static long rows(StoreDatabase database, String establishmentId) {
        return database.inTransaction(em -> TABLES.stream()
                .mapToLong(table -> count(em, table, establishmentId))
                .sum());
    }

    private static long count(EntityManager em, String table, String establishmentId) {
        return ((Number) em.createNativeQuery("select count(*) from " + table + " = :id")
                        .setParameter("id", establishmentId)
                        .getSingleResult())
                .longValue();
    }
}
