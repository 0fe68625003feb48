package io.keystead.tests.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Cluster;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.SharedRealm;
import io.keystead.tests.harness.StripeFaults.Kind;
import io.keystead.tests.harness.StripeStandIn;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.Traces;
import io.keystead.tests.harness.Traffic;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Keys and card numbers stand in no table, event, log or mail, references in our two tables alone, and nobody but billing and Stripe is
 * told them; two nodes make one of everything.
 */
@KeysteadTest
final class PaymentSecrecyIT {

    private static final StripeStandIn STRIPE = StripeStandIn.ofTheSuite();
    private static final String NUMBER = "5200828282828210";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestRealm here;
    private final TestRealm there;
    private final Traces traces;

    PaymentSecrecyIT(SharedRealm realm, Cluster cluster) {
        this.here = realm.here();
        this.there = realm.there();
        this.traces = new Traces(cluster);
    }

    @Test
    void whatPaysIsWhereItMustBeAndNowhereElse() {
        here.recordEvents();
        here.with(settings -> {
            settings.setAdminEventsEnabled(true);
            settings.setAdminEventsDetailsEnabled(true);
        });
        try (Traffic traffic = Traffic.open()) {
            Payer camille = Payer.named(here, "camille" + UUID.randomUUID());
            String page = camille.opensPage();
            String reference = STRIPE.savesCard(page, "visa", "4242");
            spoilt(camille, page);
            STRIPE.deliver(there, STRIPE.completed(page), "t=1,v1=forged").expect(400);
            STRIPE.deliver(there, STRIPE.completed(page)).expect(204);
            assertThat(camille.opens(STRIPE.returnAddress(page))).isEqualTo("added");
            assertThat(camille.lastFours()).containsExactly("4242");
            isToldANumber(camille, reference);
            isSoughtByAnother(camille.ids().get(0));
            String billing = readsAsBilling(camille);
            String customer = STRIPE.customersOf(camille.person()).get(0);
            SoftAssertions.assertSoftly(softly -> {
                leavesNoTrace(softly, camille.ids().get(0), reference, customer, state(page));
                isToldToNobody(softly, traffic, reference, customer, billing);
            });
            isForgottenWithThePerson(camille, reference);
        }
    }

    private void leavesNoTrace(SoftAssertions softly, String id, String reference, String customer, String state) {
        softly.assertThat(traces.of(StripeStandIn.API_KEY)).isEmpty();
        softly.assertThat(traces.of(StripeStandIn.WEBHOOK_SECRET)).isEmpty();
        softly.assertThat(traces.of(NUMBER)).isEmpty();
        softly.assertThat(traces.of(state)).isEmpty();
        softly.assertThat(traces.of(reference)).containsExactly("keystead_payment_method");
        softly.assertThat(traces.of(customer)).containsExactly("keystead_payment_customer");
        // It does look where such things would stand: into events, and into what is logged of these faults.
        softly.assertThat(traces.of(id)).contains("event_entity");
        softly.assertThat(traces.of("Payment gateway stripe: Stripe answered 401"))
                .isNotEmpty();
    }

    /** Of the people themselves nobody is told, least of all another. */
    private static void isToldToNobody(
            SoftAssertions softly, Traffic traffic, String reference, String customer, String billing) {
        softly.assertThat(traffic.of(StripeStandIn.API_KEY)).containsExactly("Stripe: Authorization");
        softly.assertThat(traffic.of(StripeStandIn.WEBHOOK_SECRET)).isEmpty();
        softly.assertThat(traffic.of(NUMBER)).isEmpty();
        softly.assertThat(traffic.of(reference)).containsExactly(billing);
        softly.assertThat(traffic.of(customer))
                .containsExactlyInAnyOrder(billing, "Stripe: POST /v1/checkout/sessions");
    }

    private void isForgottenWithThePerson(Payer person, String reference) {
        person.person().resource().remove();
        Awaitility.await().atMost(SOON).until(() -> !STRIPE.isAttached(reference));
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(traces.of(reference))
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

    /** Where four digits belong, Stripe tells all of them. */
    private void isToldANumber(Payer person, String reference) {
        String page = person.opensPage();
        STRIPE.savesCard(page, "mastercard", NUMBER);
        assertThat(person.opens(STRIPE.returnAddress(page))).isEqualTo("unavailable");
        STRIPE.deliver(there, STRIPE.completed(page)).expect(503);
        var renewed = STRIPE.method(reference);
        renewed.withObject("/card").put("last4", NUMBER);
        STRIPE.deliver(there, STRIPE.event("payment_method.updated", renewed)).expect(503);
        assertThat(person.lastFours()).containsExactly("4242");
    }

    /** Somebody else, who has a card too, at whatever leads to that of another. */
    private void isSoughtByAnother(String id) {
        Payer nadia = Payer.named(here, "nadia" + UUID.randomUUID());
        nadia.addsCard("9999");
        assertThat(nadia.lastFours()).containsExactly("9999");
        nadia.rest().delete("/payment-methods/" + id).expect(404);
    }

    /** Where its answer came from. */
    private String readsAsBilling(Payer person) {
        String path = "/accounts/" + person.person().id() + "/payment-methods";
        here.as(here.serviceAccount("billing").grant("view-payment-methods"))
                .get(path)
                .expect(200);
        return "GET /admin/realms/" + here.name() + "/keystead" + path;
    }

    private static String state(String page) {
        String address = STRIPE.returnAddress(page);
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
