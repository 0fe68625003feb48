package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

final class MembershipStoreTest {

    private final String user = UUID.randomUUID().toString();

    @DatabaseTest
    void refusesASecondDefault(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("A", "Alpha");
        String two = realm.establishment("B", "Beta");
        realm.member(user, one, two);
        refused(() -> database.doInTransaction(em -> insertDefault(em, user, two)));
        assertThat(realm.defaultOf(user)).isEqualTo("A");
    }

    @DatabaseTest
    void refusesADefaultThatIsNoMembership(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String mine = realm.establishment("A", "Alpha");
        String notMine = realm.establishment("B", "Beta");
        realm.member(user, mine);
        refused(() -> realm.doWithDefaults(store -> store.set(user, notMine)));
        refused(() -> database.doInTransaction(
                em -> insertDefault(em, UUID.randomUUID().toString(), mine)));
        assertThat(realm.defaultOf(user)).isEqualTo("A");
    }

    @DatabaseTest
    void refusesAMembershipOfNothing(StoreDatabase database) {
        refused(() -> database.doInTransaction(
                em -> em.createQuery("insert into MembershipEntity (establishmentId, userId) values (:id, :userId)")
                        .setParameter("id", UUID.randomUUID().toString())
                        .setParameter("userId", user)
                        .executeUpdate()));
    }

    @DatabaseTest
    void refusesTheSameMembershipTwice(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("A", "Alpha");
        realm.member(user, one);
        refused(() -> realm.doWithMemberships(store -> store.add(user, List.of(one))));
    }

    @DatabaseTest
    void removesMembershipAndDefaultTogether(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("A", "Alpha");
        String two = realm.establishment("B", "Beta");
        realm.member(user, one, two);
        realm.doWithMemberships(store -> store.remove(user, List.of(one)));
        assertThat(realm.codesOf(user)).containsExactly("B");
        assertThat(realm.defaultOf(user)).isEqualTo("none");
    }

    @DatabaseTest
    void takesLongIdsOfFederatedUsers(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String federated = "f:" + UUID.randomUUID() + ":" + "u".repeat(216);
        realm.member(federated, realm.establishment("A", "Alpha"));
        assertThat(federated).hasSize(255);
        assertThat(realm.defaultOf(federated)).isEqualTo("A");
    }

    @DatabaseTest
    void readsWhatATokenSaysInOneStatement(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        List<String> all = realm.establishments(2000);
        realm.doWithMemberships(store -> store.add(user, all));
        realm.member(user, realm.disabled("D", "Disabled"));
        realm.doWithDefaults(store -> store.set(user, all.get(1999)));
        List<String> statements = database.statementsOf(em -> {
            List<MembershipStore.TokenRow> rows =
                    new MembershipStore(em, realm.id()).findForToken(user, "e-01998", 102);
            assertThat(rows).hasSize(102).allMatch(row -> row.total() == 2000);
            assertThat(rows.get(0)).isEqualTo(new MembershipStore.TokenRow("E-01999", "e-01999", true, 2000));
            assertThat(rows.get(1)).isEqualTo(new MembershipStore.TokenRow("E-01998", "e-01998", false, 2000));
            assertThat(rows.subList(2, 102))
                    .extracting(MembershipStore.TokenRow::code)
                    .isEqualTo(IntStream.range(0, 100)
                            .mapToObj("E-%05d"::formatted)
                            .toList());
            assertThat(rows.subList(2, 102)).noneMatch(MembershipStore.TokenRow::isDefault);
        });
        assertThat(statements).hasSize(1);
    }

    @DatabaseTest
    void saysNothingInATokenOfWhoeverHasNothing(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String stranger = realm.member(user, realm.disabled("D", "Disabled"));
        List<MembershipStore.TokenRow> rows = realm.withMemberships(store -> store.findForToken(stranger, "d", 100));
        assertThat(rows).isEmpty();
    }

    @DatabaseTest
    void listsByNameAPageAndWhatMatches(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("B-01", "Alpha Hôtel");
        String two = realm.establishment("A-01", "Beta Hôtel");
        String three = realm.disabled("C-01", "Gamma 100%");
        realm.member(user, two, one, three);
        assertThat(realm.codesOf(user)).containsExactly("B-01", "A-01", "C-01");
        realm.doWithMemberships(store -> {
            assertThat(store.find(user, "hotel", null, new Paging(1, 1)))
                    .containsExactly(new MembershipStore.Row(two, "A-01", "Beta Hôtel", true, true));
            assertThat(store.find(user, "%", null, StoredRealm.ALL))
                    .containsExactly(new MembershipStore.Row(three, "C-01", "Gamma 100%", false, false));
            assertThat(store.find(user, null, null, new Paging(0, 0))).isEmpty();
            assertThat(store.find(user, null, false, StoredRealm.ALL))
                    .extracting(MembershipStore.Row::id)
                    .containsExactly(three);
            assertThat(store.count(user, "HOTEL", null)).isEqualTo(2);
            assertThat(store.count(user, "_", null)).isZero();
            assertThat(store.count(user, null, true)).isEqualTo(2);
        });
    }

    @DatabaseTest
    void pagesThroughThePeopleOfTheRealmByName(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        StoredRealm another = new StoredRealm(database);
        String one = realm.establishment("A", "Alpha");
        String two = realm.establishment("B", "Beta");
        String camille = realm.member(realm.user("camille"), one, two);
        String bruno = realm.member(realm.user("bruno"), two);
        realm.user("nobody");
        realm.member(user, two);
        another.member(another.user("stranger"), another.establishment("A", "Alpha"));
        realm.doWithMemberships(store -> {
            assertThat(store.findNamesAfter("", 1)).containsExactly(new MemberName(bruno, "bruno"));
            assertThat(store.findNamesAfter("bruno", 9)).containsExactly(new MemberName(camille, "camille"));
            assertThat(store.findNotStoredUserIds()).containsExactly(user);
            assertThat(store.findAll(List.of(camille, user), Map.of(camille, one, user, two)))
                    .containsExactlyInAnyOrder(
                            new Membership(camille, "A", true),
                            new Membership(camille, "B", false),
                            new Membership(user, "B", true));
        });
    }

    @DatabaseTest
    void knowsAndChangesNothingOfAnotherRealm(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("A", "Alpha");
        String two = realm.establishment("B", "Beta");
        realm.member(user, one, two);
        new StoredRealm(database).doWithMemberships(stranger -> {
            assertThat(stranger.isMember(one, user)).isFalse();
            assertThat(stranger.find(user, null, null, StoredRealm.ALL)).isEmpty();
            assertThat(stranger.count(user, null, null)).isZero();
            assertThat(stranger.findForToken(user, "b", 100)).isEmpty();
            assertThat(stranger.findAll(List.of(user), Map.of())).isEmpty();
            assertThat(stranger.findIds(List.of(user))).isEmpty();
            assertThat(stranger.findNotStoredUserIds()).isEmpty();
            stranger.remove(user, List.of(one, two));
            stranger.add(UUID.randomUUID().toString(), List.of(one));
        });
        new StoredRealm(database).doWithDefaults(stranger -> {
            assertThat(stranger.find(user)).isEmpty();
            assertThat(stranger.findIds(List.of(user))).isEmpty();
            stranger.moveAway(one);
            stranger.moveToEnabled(one);
            stranger.moveAway(one, user);
        });
        assertThat(realm.codesOf(user)).containsExactly("A", "B");
        assertThat(realm.defaultOf(user)).isEqualTo("A");
        assertThat(realm.memberships()).hasSize(2);
    }

    private static void insertDefault(EntityManager em, String user, String establishmentId) {
        em.createQuery("insert into DefaultEstablishmentEntity (userId, establishmentId) values (:userId, :id)")
                .setParameter("userId", user)
                .setParameter("id", establishmentId)
                .executeUpdate();
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(PersistenceException.class);
    }
}
