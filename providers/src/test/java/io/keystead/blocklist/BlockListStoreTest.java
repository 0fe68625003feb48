package io.keystead.blocklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of somebody who asked not to be contacted: in one realm, without saying who he is. */
final class BlockListStoreTest {

    private final String realmId = UUID.randomUUID().toString();

    @DatabaseTest
    void aContactIsFoundByAnyOfItsFingerprints(StoreDatabase database) {
        String written = add(database, "2026", "à la demande de la personne");
        Optional<BlockedContactEntity> found = find(database, realmId, List.of(fingerprint(), written));
        assertThat(found).hasValueSatisfying(contact -> {
            assertThat(contact.keyId()).isEqualTo("2026");
            assertThat(contact.kind()).isEqualTo(ContactKind.EMAIL);
            assertThat(contact.note()).isEqualTo("à la demande de la personne");
            assertThat(contact.createdAt()).isEqualTo(42);
        });
        assertThat(find(database, realmId, List.of(fingerprint()))).isEmpty();
        assertThat(find(database, UUID.randomUUID().toString(), List.of(written)))
                .isEmpty();
    }

    @DatabaseTest
    void lookingOneUpIsOneStatement(StoreDatabase database) {
        List<String> fingerprints = List.of(add(database, "2026", null), fingerprint());
        assertThat(database.statementsOf(em -> new BlockListStore(em, realmId).find(fingerprints)))
                .hasSize(1);
    }

    @DatabaseTest
    void thoseWithoutKeyAreCounted(StoreDatabase database) {
        add(database, "2026", null);
        add(database, "2026", null);
        add(database, "2027", null);
        assertThat(database.<Long>inTransaction(em -> new BlockListStore(em, realmId).count()))
                .isEqualTo(3);
        assertThat(database.<Long>inTransaction(em -> new BlockListStore(em, realmId).countWithout(List.of("2027"))))
                .isEqualTo(2);
    }

    @DatabaseTest
    void removingTakesThatOneOnlyAndTheRealmTakesAll(StoreDatabase database) {
        String gone = add(database, "2026", null);
        String stays = add(database, "2026", null);
        database.doInTransaction(em -> assertThat(new BlockListStore(em, realmId).remove(List.of(gone)))
                .isEqualTo(1));
        database.doInTransaction(
                em -> assertThat(new BlockListStore(em, UUID.randomUUID().toString()).remove(List.of(stays)))
                        .isZero());
        assertThat(find(database, realmId, List.of(gone))).isEmpty();
        assertThat(find(database, realmId, List.of(stays))).isPresent();
        database.doInTransaction(em -> new BlockListPurge(em).ofRealm(realmId));
        assertThat(find(database, realmId, List.of(stays))).isEmpty();
    }

    private static Optional<BlockedContactEntity> find(StoreDatabase database, String realm, List<String> prints) {
        return database.inTransaction(em -> new BlockListStore(em, realm).find(prints));
    }

    private String add(StoreDatabase database, String keyId, @Nullable String note) {
        String fingerprint = fingerprint();
        database.doInTransaction(em -> new BlockListStore(em, realmId)
                .add(new BlockedContactEntity(fingerprint, realmId, keyId, ContactKind.EMAIL, 42, note)));
        return fingerprint;
    }

    /** As long as a real one. */
    private static String fingerprint() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
