package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the defaults go when an establishment is withdrawn, disabled or deleted, and when one is enabled again. */
final class DefaultMoveTest {

    private final String user = UUID.randomUUID().toString();

    @DatabaseTest
    void movesThousandsInOneStatement(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String left = realm.establishment("LEFT", "Hotel");
        String next = realm.establishment("NEXT", "Inn");
        String last = realm.establishment("LAST", "Manor");
        realm.members(1500, left, next, last);
        realm.members(1500, left, last);
        realm.members(500, last, left);
        realm.members(500, left);
        for (Consumer<DefaultStore> move :
                List.<Consumer<DefaultStore>>of(store -> store.moveToEnabled(left), store -> store.moveAway(left))) {
            List<String> statements = database.statementsOf(em -> move.accept(new DefaultStore(em, realm.id())));
            assertThat(statements).hasSize(1);
            assertThat(defaults(realm)).isEqualTo(Map.of("NEXT", 1500L, "LAST", 2000L, "LEFT", 500L));
        }
    }

    @DatabaseTest
    void takesTheNextByNameThenByCode(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String left = realm.establishment("A", "Alpha");
        String third = realm.establishment("B", "Gamma");
        String second = realm.establishment("Z", "Beta");
        String first = realm.establishment("C", "Beta");
        realm.member(user, left, third, second, first);
        realm.doWithDefaults(store -> store.moveToEnabled(left));
        assertThat(realm.defaultOf(user)).isEqualTo("C");
        realm.doWithDefaults(store -> store.moveToEnabled(first));
        assertThat(realm.defaultOf(user)).isEqualTo("A");
    }

    @DatabaseTest
    void takesAnEnabledOneBeforeADisabledOne(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String left = realm.establishment("L", "Left");
        realm.member(user, left, realm.disabled("A", "Alpha"), realm.establishment("Z", "Zeta"));
        realm.doWithDefaults(store -> store.moveAway(left, user));
        assertThat(realm.defaultOf(user)).isEqualTo("Z");
    }

    @DatabaseTest
    void takesADisabledOneOnlyWhenTheOldOneGoes(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String left = realm.establishment("L", "Left");
        realm.member(user, left, realm.disabled("A", "Alpha"));
        realm.doWithDefaults(store -> store.moveToEnabled(left));
        assertThat(realm.defaultOf(user)).isEqualTo("L");
        realm.doWithDefaults(store -> store.moveAway(left));
        assertThat(realm.defaultOf(user)).isEqualTo("A");
    }

    @DatabaseTest
    void movesOneUserOnly(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String left = realm.establishment("L", "Left");
        String next = realm.establishment("N", "Next");
        String other = realm.member(UUID.randomUUID().toString(), left, next);
        realm.member(user, left, next);
        realm.doWithDefaults(store -> store.moveAway(left, user));
        assertThat(realm.defaultOf(user)).isEqualTo("N");
        assertThat(realm.defaultOf(other)).isEqualTo("L");
    }

    @DatabaseTest
    void comesBackToThoseWhoHadADisabledOne(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String enabled = realm.establishment("E", "Enabled");
        String served = realm.establishment("S", "Serves");
        realm.members(700, realm.disabled("D", "Disabled"), enabled);
        realm.members(300, served, enabled);
        realm.members(200, realm.disabled("F", "Forgotten"));
        List<String> statements =
                database.statementsOf(em -> new DefaultStore(em, realm.id()).moveFromDisabled(enabled));
        assertThat(statements).hasSize(1);
        assertThat(defaults(realm)).isEqualTo(Map.of("E", 700L, "S", 300L, "F", 200L));
    }

    private static Map<String, Long> defaults(StoredRealm realm) {
        return realm.memberships().stream()
                .filter(Membership::isDefault)
                .map(Membership::code)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
