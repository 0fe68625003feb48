package io.keystead.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept of payment methods, and of those that the gateway has yet to forget. */
final class PaymentStoreTest {

    private static final String GATEWAY = "stripe";

    private final String realmId = UUID.randomUUID().toString();

    @DatabaseTest
    void aMethodIsFoundByItsOwnerInHisRealmOnly(StoreDatabase database) {
        PaymentMethodEntity method = add(database, "camille", 42);
        assertThat(ids(database, realmId, "camille")).containsExactly(method.id());
        assertThat(ids(database, realmId, "jack")).isEmpty();
        assertThat(ids(database, UUID.randomUUID().toString(), "camille")).isEmpty();
        database.doInTransaction(em -> {
            PaymentMethodStore store = new PaymentMethodStore(em, realmId);
            assertThat(store.find("camille", method.id())).isPresent();
            assertThat(store.find("jack", method.id())).isEmpty();
            assertThat(store.findByReference(GATEWAY, method.reference())).isPresent();
            assertThat(store.findByReference("demo", method.reference())).isEmpty();
        });
    }

    @DatabaseTest
    void theNewestIsTheFirst(StoreDatabase database) {
        PaymentMethodEntity older = add(database, "camille", 1);
        PaymentMethodEntity newer = add(database, "camille", 2);
        assertThat(ids(database, realmId, "camille")).containsExactly(newer.id(), older.id());
    }

    @DatabaseTest
    void theGatewaysNameForItIsThereOnce(StoreDatabase database) {
        PaymentMethodEntity method = add(database, "camille", 1);
        assertThatThrownBy(() -> database.doInTransaction(
                        em -> new PaymentMethodStore(em, realmId).add(method("jack", method.reference(), 2))))
                .isInstanceOf(RuntimeException.class);
    }

    @DatabaseTest
    void whatBelongedToSomebodyIsToBeForgottenWhenHeIsGone(StoreDatabase database) {
        PaymentMethodEntity gone = add(database, "camille" + realmId, 1);
        PaymentMethodEntity stays = add(database, "jack" + realmId, 1);
        database.doInTransaction(em -> new PaymentMethodStore(em, realmId)
                .addCustomer(new PaymentCustomerEntity(id(), owner(gone.userId()), GATEWAY, "cus_1")));
        database.doInTransaction(em -> new PaymentPurge(em).ofUser(gone.userId()));
        assertThat(ids(database, realmId, gone.userId())).isEmpty();
        assertThat(isToBeForgotten(database, gone)).isTrue();
        assertThat(isToBeForgotten(database, stays)).isFalse();
        database.doInTransaction(em -> assertThat(new PaymentMethodStore(em, realmId).customer(GATEWAY, gone.userId()))
                .isEmpty());
        database.doInTransaction(em -> new PaymentPurge(em).ofRealm(realmId));
        assertThat(isToBeForgotten(database, stays)).isTrue();
    }

    @DatabaseTest
    void whoseUserVanishedIsToBeForgottenToo(StoreDatabase database) {
        PaymentMethodEntity vanished = add(database, "nobody" + realmId, 1);
        database.doInTransaction(
                em -> assertThat(new PaymentPurge(em).ofVanished()).isPositive());
        assertThat(isToBeForgotten(database, vanished)).isTrue();
    }

    @DatabaseTest
    void aTryIsClaimedByOneNode(StoreDatabase database) {
        String id = id();
        database.doInTransaction(
                em -> new PaymentRemovalStore(em).add(new PaymentRemovalEntity(id, realmId, GATEWAY, "pm_" + id, 1)));
        database.doInTransaction(em -> {
            PaymentRemovalStore removals = new PaymentRemovalStore(em);
            assertThat(removals.due(1, 1000))
                    .extracting(PaymentRemovalEntity::id)
                    .contains(id);
            assertThat(removals.due(0, 1000))
                    .extracting(PaymentRemovalEntity::id)
                    .doesNotContain(id);
        });
        database.doInTransaction(em -> {
            PaymentRemovalStore removals = new PaymentRemovalStore(em);
            assertThat(removals.claim(id, 0, 500)).isTrue();
            assertThat(removals.claim(id, 0, 500)).isFalse();
            assertThat(removals.due(499, 1000))
                    .extracting(PaymentRemovalEntity::id)
                    .doesNotContain(id);
        });
        database.doInTransaction(em -> new PaymentRemovalStore(em).done(id));
        database.doInTransaction(em -> assertThat(new PaymentRemovalStore(em).contains(GATEWAY, "pm_" + id))
                .isFalse());
    }

    @Test
    void eachPauseIsTwiceTheOneBeforeUpToSixHours() {
        long minute = Duration.ofMinutes(1).toMillis();
        assertThat(PaymentRemovalService.pause(minute, 0)).isEqualTo(minute);
        assertThat(PaymentRemovalService.pause(minute, 3)).isEqualTo(8 * minute);
        assertThat(PaymentRemovalService.pause(minute, 1000))
                .isEqualTo(Duration.ofHours(6).toMillis());
    }

    private PaymentMethodEntity add(StoreDatabase database, String userId, long createdAt) {
        PaymentMethodEntity method = method(userId, "pm_" + UUID.randomUUID(), createdAt);
        database.doInTransaction(em -> new PaymentMethodStore(em, realmId).add(method));
        return method;
    }

    private PaymentMethodEntity method(String userId, String reference, long createdAt) {
        SavedMethod saved = new SavedMethod(reference, "card", "visa", "4242", 11, 2029);
        return new PaymentMethodEntity(id(), owner(userId), GATEWAY, saved, createdAt);
    }

    private PaymentOwner owner(String userId) {
        return new PaymentOwner(realmId, userId);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static List<String> ids(StoreDatabase database, String realm, String userId) {
        return database.inTransaction(em -> new PaymentMethodStore(em, realm)
                .ofUser(userId).stream().map(PaymentMethodEntity::id).toList());
    }

    private static boolean isToBeForgotten(StoreDatabase database, PaymentMethodEntity method) {
        return database.<Boolean>inTransaction(em -> new PaymentRemovalStore(em).contains(GATEWAY, method.reference()));
    }
}
