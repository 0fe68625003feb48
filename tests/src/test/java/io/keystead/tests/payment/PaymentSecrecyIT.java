package io.keystead.tests.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Cluster;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.SharedRealm;
import io.keystead.tests.harness.StripeFaults.Kind;
import io.keystead.tests.harness.StripeStandIn;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.Traces;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Keys stand in no table, event, log or mail, references in our two tables alone; two nodes make one of everything. */
@KeysteadTest
final class PaymentSecrecyIT {

    private static final StripeStandIn STRIPE = StripeStandIn.ofTheSuite();

    private final TestRealm here;
    private final TestRealm there;
    private final Cluster cluster;

    PaymentSecrecyIT(SharedRealm realm, Cluster cluster) {
        this.here = realm.here();
        this.there = realm.there();
        this.cluster = cluster;
    }

    @Test
    void whatPaysIsWhereItMustBeAndNowhereElse() {
        here.recordEvents();
        here.with(settings -> {
            settings.setAdminEventsEnabled(true);
            settings.setAdminEventsDetailsEnabled(true);
        });
        Payer camille = Payer.named(here, "camille" + UUID.randomUUID());
        String page = camille.opensPage();
        String reference = STRIPE.savesCard(page, "visa", "4242");
        spoilt(camille, page);
        STRIPE.deliver(there, STRIPE.completed(page), "t=1,v1=forged").expect(400);
        STRIPE.deliver(there, STRIPE.completed(page)).expect(204);
        assertThat(camille.opens(STRIPE.returnAddress(page))).isEqualTo("added");
        assertThat(camille.lastFours()).containsExactly("4242");
        here.as(here.serviceAccount("billing").grant("view-payment-methods"))
                .get("/accounts/" + camille.person().id() + "/payment-methods")
                .expect(200);

        Traces traces = new Traces(cluster);
        assertThat(traces.of(StripeStandIn.API_KEY)).isEmpty();
        assertThat(traces.of(StripeStandIn.WEBHOOK_SECRET)).isEmpty();
        assertThat(traces.of(reference)).containsExactly("keystead_payment_method");
        assertThat(traces.of(STRIPE.customersOf(camille.person()).get(0))).containsExactly("keystead_payment_customer");
        assertThat(traces.of(state(page))).isEmpty();

        camille.person().resource().remove();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !STRIPE.isAttached(reference));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(traces.of(reference))
                .isEmpty());
    }

    /** Messages of Stripe repeat keys and references. */
    private void spoilt(Payer person, String page) {
        for (Kind kind : new Kind[] {Kind.KEY_REFUSED, Kind.NO_JSON, Kind.NO_ANSWER, Kind.DOWN}) {
            STRIPE.whileItIs(kind, here, () -> {
                assertThat(person.opens(STRIPE.returnAddress(page))).isEqualTo("unavailable");
                person.rest().post("/payment-methods", "").expect(503);
            });
        }
    }

    private static String state(String page) {
        String address = STRIPE.returnAddress(page);
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
