package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.establishment.StoredRealm.Rules;
import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import io.keystead.rest.KeysteadException;
import io.keystead.rest.Refusal;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Two people act at once: whoever wins, the promises about defaults hold. */
final class ConcurrencyTest {

    private static final int ROUNDS = 15;

    @DatabaseTest
    void twoFirstGrantsGiveOneDefault(StoreDatabase database) throws Exception {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("A", "Alpha");
        String two = realm.establishment("B", "Beta");
        for (String user : users(realm)) {
            List<Outcome> outcomes = atOnce(realm, rules -> rules.grant(user, one), rules -> rules.grant(user, two));
            assertThat(outcomes).containsOnly(Outcome.DONE);
            assertThat(realm.codesOf(user)).containsExactly("A", "B");
            assertThat(realm.defaultOf(user)).isNotEqualTo("none");
        }
    }

    /** They have no row to lock: one of two may be refused by the keys, and has to be tried again. */
    @DatabaseTest
    void twoFirstGrantsOfAFederatedUserGiveOneDefault(StoreDatabase database) throws Exception {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("A", "Alpha");
        String two = realm.establishment("B", "Beta");
        for (int round = 0; round < ROUNDS; round++) {
            String user = "f:" + UUID.randomUUID() + ":camille";
            List<Outcome> outcomes = atOnce(realm, rules -> rules.grant(user, one), rules -> rules.grant(user, two));
            assertThat(outcomes).contains(Outcome.DONE);
            assertThat(realm.defaultOf(user)).isNotEqualTo("none");
        }
    }

    @DatabaseTest
    void theSameGrantTwiceGivesOneMembership(StoreDatabase database) throws Exception {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("A", "Alpha");
        for (String user : users(realm)) {
            atOnce(realm, rules -> rules.grant(user, one), rules -> rules.grant(user, one));
            assertThat(realm.codesOf(user)).containsExactly("A");
            assertThat(realm.defaultOf(user)).isEqualTo("A");
        }
    }

    @DatabaseTest
    void whatIsBeingDisabledStaysNobodysChosenDefault(StoreDatabase database) throws Exception {
        StoredRealm realm = new StoredRealm(database);
        String present = realm.establishment("A", "Alpha");
        for (String user : users(realm)) {
            String code = "C-" + user.substring(0, 8);
            String chosen = realm.establishment(code, "Chosen");
            realm.member(user, present, chosen);
            atOnce(realm, rules -> rules.enable(chosen, false), rules -> rules.memberships()
                    .chooseDefault(user, code));
            assertThat(realm.defaultOf(user)).isEqualTo("A");
        }
    }

    @DatabaseTest
    void whatIsBeingDisabledStaysNobodysDefaultInAReplacement(StoreDatabase database) throws Exception {
        StoredRealm realm = new StoredRealm(database);
        realm.establishment("A", "Alpha");
        for (String user : users(realm)) {
            String code = "C-" + user.substring(0, 8);
            String chosen = realm.establishment(code, "Chosen");
            atOnce(realm, rules -> rules.enable(chosen, false), rules -> rules.replace(user, code, code, "A"));
            assertThat(realm.defaultOf(user)).isIn("A", "none");
        }
    }

    @DatabaseTest
    void whatIsBeingDisabledIsNotTakenByItself(StoreDatabase database) throws Exception {
        StoredRealm realm = new StoredRealm(database);
        realm.establishment("A", "Alpha");
        for (String user : users(realm)) {
            String code = "C-" + user.substring(0, 8);
            String first = realm.establishment(code, "First");
            List<Outcome> outcomes =
                    atOnce(realm, rules -> rules.enable(first, false), rules -> rules.replace(user, null, code, "A"));
            assertThat(outcomes).containsOnly(Outcome.DONE);
            assertThat(realm.defaultOf(user)).isEqualTo("A");
        }
    }

    @DatabaseTest
    void whatWasEnabledMeanwhileTakesThePlaceOfADisabledDefault(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String granted = realm.disabled("B", "Beta");
        String user = realm.member(realm.user("camille"), realm.disabled("A", "Alpha"));
        realm.doWithRules(rules -> {
            EstablishmentEntity stale = rules.load(granted);
            realm.doWithRules(others -> others.enable(granted, true));
            rules.memberships().grant(user, stale);
        });
        assertThat(realm.defaultOf(user)).isEqualTo("B");
    }

    @DatabaseTest
    void whatWasDeletedMeanwhileIsUnknown(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String id = realm.establishment("A", "Alpha");
        String user = realm.user("camille");
        Refusal.of(() -> realm.doWithRules(rules -> {
                    EstablishmentEntity stale = rules.load(id);
                    realm.doWithRules(others -> others.establishments().delete(id));
                    rules.memberships().grant(user, stale);
                }))
                .hasStatus(404);
        assertThat(realm.codesOf(user)).isEmpty();
    }

    private enum Outcome {
        DONE,
        REFUSED
    }

    private static List<String> users(StoredRealm realm) {
        return IntStream.range(0, ROUNDS)
                .mapToObj(round -> realm.user("user-" + round))
                .toList();
    }

    private static List<Outcome> atOnce(StoredRealm realm, Consumer<Rules> one, Consumer<Rules> another)
            throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            Future<Outcome> first = people.submit(() -> outcome(realm, start, one));
            Future<Outcome> second = people.submit(() -> outcome(realm, start, another));
            return List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
        } finally {
            people.shutdownNow();
        }
    }

    /** Both have begun their transactions and read something, as a request has, before either acts. */
    private static Outcome outcome(StoredRealm realm, CyclicBarrier start, Consumer<Rules> work) throws Exception {
        try {
            realm.doWithRules(rules -> {
                rules.store().findByCode("A");
                await(start);
                work.accept(rules);
            });
            return Outcome.DONE;
        } catch (KeysteadException | PersistenceException refused) {
            return Outcome.REFUSED;
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
