package io.keystead.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.keycloak.models.jpa.entities.RealmEntity;

/** One seat a realm, which goes with its realm, is emptied with its holder, and is given to one of many. */
final class AdminSeatStoreTest {

    private static final int SUCCESSORS = 50;
    /** As many as the pool of connections of these tests has. */
    private static final int AT_ONCE = 16;

    @DatabaseTest
    void aSeatIsFoundInItsRealmOnly(StoreDatabase database) {
        String realm = seat(database, "camille-" + UUID.randomUUID());
        assertThat(holder(database, realm)).isPresent();
        assertThat(holder(database, id())).isEmpty();
    }

    @DatabaseTest
    void thereIsOneSeatARealm(StoreDatabase database) {
        String realm = id();
        database.doInTransaction(em -> new AdminSeatStore(em, realm).create());
        assertThat(holder(database, realm)).isEmpty();
        assertThatThrownBy(() -> database.doInTransaction(em -> new AdminSeatStore(em, realm).create()))
                .isInstanceOf(PersistenceException.class);
    }

    @DatabaseTest
    void nothingSurvivesTheRealmAndTheSeatOfWhoIsGoneIsVacant(StoreDatabase database) {
        String removed = seat(database, "camille-" + UUID.randomUUID());
        String holder = "marc-" + UUID.randomUUID();
        String abandoned = seat(database, holder);
        database.doInTransaction(em -> new AdminSeatPurge(em).ofRealm(removed));
        assertThat(isThere(database, removed)).isFalse();
        assertThat(holder(database, abandoned)).hasValue(holder);
        database.doInTransaction(em -> new AdminSeatPurge(em).ofUser(holder));
        assertThat(isThere(database, abandoned)).isTrue();
        assertThat(holder(database, abandoned)).isEmpty();
    }

    @DatabaseTest
    void aHolderWhoVanishedWithoutAnEventIsFound(StoreDatabase database) {
        String realm = id();
        database.doInTransaction(em -> {
            RealmEntity entity = new RealmEntity();
            entity.setId(realm);
            entity.setName(realm);
            em.persist(entity);
        });
        give(database, realm, "vanished-" + realm);
        String withoutRealm = seat(database, "nobody");
        database.doInTransaction(em -> new AdminSeatPurge(em).ofVanished());
        assertThat(isThere(database, realm)).isTrue();
        assertThat(holder(database, realm)).isEmpty();
        assertThat(isThere(database, withoutRealm)).isFalse();
    }

    @DatabaseTest
    void ofFiftyWhoTakeItFromTheSameHolderOneSucceeds(StoreDatabase database) throws Exception {
        String realm = seat(database, "first");
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CountDownLatch start = new CountDownLatch(AT_ONCE);
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int number = 0; number < SUCCESSORS; number++) {
                String successor = "successor-" + number;
                answers.add(people.submit(() -> {
                    start.countDown();
                    start.await(30, TimeUnit.SECONDS);
                    return takes(database, realm, successor);
                }));
            }
            List<Boolean> taken = new ArrayList<>();
            for (Future<Boolean> answer : answers) {
                taken.add(answer.get(60, TimeUnit.SECONDS));
            }
            assertThat(Collections.frequency(taken, true)).isOne();
            assertThat(holder(database, realm)).hasValue("successor-" + taken.indexOf(true));
        } finally {
            people.shutdownNow();
        }
    }

    /** As a request does it, which has read who holds the seat before it waits for it. */
    private static boolean takes(StoreDatabase database, String realm, String successor) {
        try {
            return database.inTransaction(em -> {
                AdminSeatStore store = new AdminSeatStore(em, realm);
                store.find();
                AdminSeatEntity seat =
                        store.lock(LockModeType.PESSIMISTIC_WRITE).orElseThrow();
                boolean free = seat.userId().filter("first"::equals).isPresent();
                if (free) {
                    seat.passTo(successor, 1);
                    store.flush();
                }
                return free;
            });
        } catch (PersistenceException chosenByTheDatabaseToFail) {
            return false;
        }
    }

    @DatabaseTest
    void nobodyTakesItWhileItIsHeld(StoreDatabase database) throws Exception {
        String realm = seat(database, "first");
        ExecutorService another = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> taking = database.inTransaction(em -> {
                new AdminSeatStore(em, realm).lock(LockModeType.PESSIMISTIC_READ);
                Future<Boolean> waiting = another.submit(() -> takes(database, realm, "second"));
                assertThat(holder(database, realm)).hasValue("first");
                return waiting;
            });
            boolean taken = taking.get(30, TimeUnit.SECONDS);
            assertThat(holder(database, realm)).hasValue(taken ? "second" : "first");
        } finally {
            another.shutdownNow();
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String seat(StoreDatabase database, String userId) {
        String realm = id();
        give(database, realm, userId);
        return realm;
    }

    private static void give(StoreDatabase database, String realm, String userId) {
        database.doInTransaction(em -> {
            AdminSeatEntity seat = new AdminSeatEntity(realm);
            seat.passTo(userId, 1);
            em.persist(seat);
        });
    }

    private static boolean isThere(StoreDatabase database, String realm) {
        return database.inTransaction(em -> new AdminSeatStore(em, realm).find().isPresent());
    }

    private static Optional<String> holder(StoreDatabase database, String realm) {
        return database.inTransaction(em -> new AdminSeatStore(em, realm).find().flatMap(AdminSeatEntity::userId));
    }
}
