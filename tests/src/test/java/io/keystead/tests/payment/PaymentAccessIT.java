package io.keystead.tests.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Caller;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whose payment methods who may see and give up. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PaymentAccessIT {

    private final TestRealm realm;
    private final Payer camille;
    private final String id;

    PaymentAccessIT(TestRealm realm) {
        this.realm = realm;
        this.camille = Payer.named(realm, "camille");
        camille.addsCard("4242");
        this.id = camille.ids().get(0);
    }

    @Test
    void anotherPersonNeitherSeesNorGivesUpMine() {
        TestUser jack = realm.user("jack", "671394");
        assertThat(realm.asMyself(jack).get("/payment-methods").expect(200).json())
                .isEmpty();
        realm.asMyself(jack).delete("/payment-methods/" + id).expect(404);
        assertThat(camille.ids()).containsExactly(id);
    }

    @Test
    void aPersonOfAnotherRealmNeitherSeesNorGivesUpMine(@Another TestRealm other) {
        TestUser there = other.user("camille", "739154");
        other.asMyself(there).delete("/payment-methods/" + id).expect(404);
        assertSelfService(realm, there, 401);
        assertThat(camille.ids()).containsExactly(id);
        Caller billing = other.serviceAccount("billing").grant("view-payment-methods");
        other.as(billing)
                .get("/accounts/" + camille.person().id() + "/payment-methods")
                .expect(404);
        assertBilling(billing, 403);
    }

    @Test
    void withoutAGoodTokenNobodyDoesAnything() {
        assertSelfService(realm, Token.NONE, 401);
        assertSelfService(realm, camille.person().token().forged(), 401);
        assertSelfService(realm, realm.serviceAccount("night-job"), 401);
        assertBilling(Token.NONE, 401);
    }

    @Test
    void noOtherRoleOverAccountsTellsWhatCharges() {
        assertBilling(
                realm.user("boss@hotels.example", "Correct-Horse-77")
                        .grant(
                                "view-accounts",
                                "manage-documents",
                                "view-establishments",
                                "manage-accounts",
                                "manage-establishments",
                                "view-users",
                                "manage-users"),
                403);
        assertBilling(camille.person(), 403);
        Caller billing = realm.serviceAccount("billing").grant("view-payment-methods");
        assertBilling(billing, 200);
        realm.as(billing).get("/accounts").expect(403);
        realm.as(billing).get("/health").expect(403);
        realm.as(billing).get("/accounts/nobody/payment-methods").expect(404);
        realm.as(billing).get("/accounts/f:x/payment-methods").expect(404);
        realm.as(billing).get("/accounts/%00/payment-methods").expect(404);
    }

    @Test
    void idsThatNoRowHasAreUnknown() {
        for (String unknown : new String[] {"nobody", "%00", "x".repeat(300)}) {
            camille.rest().delete("/payment-methods/" + unknown).expect(404);
        }
    }

    @Test
    void aRealmWithoutKeysteadHasNone(@Plain TestRealm plain) {
        TestUser camilleThere = plain.user("camille", "739154");
        assertSelfService(plain, camilleThere, 404);
        assertThat(plain.asMyself(camilleThere)
                        .get("/payment-methods")
                        .at("/error")
                        .asText())
                .isEqualTo("keystead-not-enabled");
    }

    private void assertSelfService(TestRealm where, Caller caller, int status) {
        Token token = caller.token();
        where.asMyself(token).get("/payment-methods").expect(status);
        where.asMyself(token).post("/payment-methods", "").expect(status);
        where.asMyself(token).delete("/payment-methods/" + id).expect(status);
    }

    private void assertBilling(Caller caller, int status) {
        realm.as(caller)
                .get("/accounts/" + camille.person().id() + "/payment-methods")
                .expect(status);
    }
}
