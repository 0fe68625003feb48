package io.keystead.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import java.util.UUID;

/** One seat a realm, which goes with its realm and with its holder. */
final class AdminSeatStoreTest {

    @DatabaseTest
    void aSeatIsFoundInItsRealmOnly(StoreDatabase database) {
        String realm = seat(database, "camille-" + UUID.randomUUID());
        assertThat(isTaken(database, realm)).isTrue();
        assertThat(isTaken(database, UUID.randomUUID().toString())).isFalse();
    }

    @DatabaseTest
    void nothingSurvivesRealmAndHolder(StoreDatabase database) {
        String removed = seat(database, "camille-" + UUID.randomUUID());
        String holder = "marc-" + UUID.randomUUID();
        String abandoned = seat(database, holder);
        database.doInTransaction(em -> new AdminSeatPurge(em).ofRealm(removed));
        assertThat(isTaken(database, removed)).isFalse();
        assertThat(isTaken(database, abandoned)).isTrue();
        database.doInTransaction(em -> new AdminSeatPurge(em).ofUser(holder));
        assertThat(isTaken(database, abandoned)).isFalse();
    }

    private static String seat(StoreDatabase database, String userId) {
        String realm = UUID.randomUUID().toString();
        database.doInTransaction(em -> {
            AdminSeatEntity seat = new AdminSeatEntity(realm);
            seat.passTo(userId, 1);
            em.persist(seat);
        });
        return realm;
    }

    private static boolean isTaken(StoreDatabase database, String realm) {
        return database.inTransaction(em -> new AdminSeatStore(em, realm)
                .find()
                .flatMap(AdminSeatEntity::userId)
                .isPresent());
    }
}
