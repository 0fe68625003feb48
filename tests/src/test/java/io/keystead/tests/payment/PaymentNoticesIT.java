package io.keystead.tests.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.AtOnce;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.StripeStandIn;
import io.keystead.tests.harness.TestRealm;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What Stripe sends by itself: before, after or instead of the person, once or twice, and what others send in its name. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PaymentNoticesIT {

    private static final StripeStandIn STRIPE = StripeStandIn.ofTheSuite();

    private final TestRealm realm;

    PaymentNoticesIT(TestRealm realm) {
        this.realm = realm;
    }

    @Test
    void aNoticeBeforeThePersonIsOneCard() {
        Payer camille = Payer.named(realm, "camille");
        String page = camille.opensPage();
        STRIPE.savesCard(page, "visa", "4242");
        STRIPE.deliver(realm, STRIPE.completed(page)).expect(204);
        assertThat(camille.lastFours()).containsExactly("4242");
        assertThat(camille.opens(STRIPE.returnAddress(page))).isEqualTo("added");
        assertThat(camille.lastFours()).containsExactly("4242");
    }

    @Test
    void noticesAfterThePersonChangeNothing() {
        Payer jack = Payer.named(realm, "jack");
        String page = jack.opensPage();
        STRIPE.savesCard(page, "visa", "1111");
        assertThat(jack.opens(STRIPE.returnAddress(page))).isEqualTo("added");
        String notice = STRIPE.completed(page);
        STRIPE.deliver(realm, notice).expect(204);
        STRIPE.deliver(realm, notice).expect(204);
        assertThat(jack.lastFours()).containsExactly("1111");
    }

    @Test
    void allAtTheSameMomentAreOneCard() throws Exception {
        Payer maria = Payer.named(realm, "maria");
        String page = maria.opensPage();
        STRIPE.savesCard(page, "visa", "2222");
        String notice = STRIPE.completed(page);
        AtOnce.calls(
                6,
                number -> number % 2 == 0
                        ? STRIPE.deliver(realm, notice).expect(204).text()
                        : maria.opens(STRIPE.returnAddress(page)));
        assertThat(maria.lastFours()).containsExactly("2222");
    }

    @Test
    void aLateNoticeDoesNotBringBackWhatWasGivenUp() {
        Payer noah = Payer.named(realm, "noah");
        String page = noah.opensPage();
        STRIPE.savesCard(page, "visa", "3333");
        assertThat(noah.opens(STRIPE.returnAddress(page))).isEqualTo("added");
        noah.rest().delete("/payment-methods/" + noah.ids().get(0)).expect(204);
        STRIPE.deliver(realm, STRIPE.completed(page)).expect(204);
        assertThat(noah.list().json()).isEmpty();
    }

    @Test
    void aRenewedCardIsShownAsItIsNow() {
        Payer fatou = Payer.named(realm, "fatou");
        String reference = fatou.addsCard("4444");
        var renewed = STRIPE.method(reference);
        renewed.withObject("/card").put("last4", "5555").put("exp_year", 2033);
        STRIPE.deliver(realm, STRIPE.event("payment_method.automatically_updated", renewed))
                .expect(204);
        assertThat(fatou.lastFours()).containsExactly("5555");
        assertThat(fatou.list().at("/0/expiryYear").asInt()).isEqualTo(2033);
    }

    @Test
    void aPaymentIsItsLastUse() {
        Payer ines = Payer.named(realm, "ines");
        String reference = ines.addsCard("6666");
        assertThat(ines.list().at("/0/lastUsed").isMissingNode()).isTrue();
        var payment = STRIPE.method(reference);
        payment.removeAll();
        payment.put("id", "pi_1").put("object", "payment_intent").put("payment_method", reference);
        STRIPE.deliver(realm, STRIPE.event("payment_intent.succeeded", payment)).expect(204);
        assertThat(ines.list().at("/0/lastUsed").asLong())
                .isGreaterThanOrEqualTo(ines.list().at("/0/createdAt").asLong() / 1000 * 1000);
    }

    @Test
    void whatStripeHasForgottenIsGoneHereToo() {
        Payer pierre = Payer.named(realm, "pierre");
        String reference = pierre.addsCard("7777");
        STRIPE.detach(reference);
        STRIPE.deliver(realm, STRIPE.event("payment_method.detached", STRIPE.method(reference)))
                .expect(204);
        assertThat(pierre.list().json()).isEmpty();
    }

    @Test
    void whatIsOfNoInterestIsTakenAndForgotten() {
        var something = STRIPE.page(Payer.named(realm, "anna").opensPage());
        something.withObject("/metadata").removeAll();
        STRIPE.deliver(realm, STRIPE.event("invoice.created", something.put("object", "invoice")))
                .expect(204);
    }

    @Test
    void whatStripeDidNotSignDoesNothing() {
        Payer victim = Payer.named(realm, "victim");
        String page = victim.opensPage();
        STRIPE.savesCard(page, "visa", "8888");
        String notice = STRIPE.completed(page);
        assertForged(STRIPE.deliver(realm, notice, ""));
        assertForged(STRIPE.deliver(realm, notice, "nonsense"));
        assertForged(STRIPE.deliver(realm, notice, "t=x,v1"));
        assertForged(STRIPE.deliver(realm, notice, StripeStandIn.signature(notice, "whsec_guessed", Instant.now())));
        String signed = StripeStandIn.signature(notice, StripeStandIn.WEBHOOK_SECRET, Instant.now());
        assertForged(STRIPE.deliver(realm, notice.replace("setup", "SETUP"), signed));
        Instant earlier = Instant.now().minusSeconds(400);
        assertForged(
                STRIPE.deliver(realm, notice, StripeStandIn.signature(notice, StripeStandIn.WEBHOOK_SECRET, earlier)));
        assertThat(victim.list().json()).isEmpty();
    }

    @Test
    void whatIsSignedButMakesNoSenseIsNoFaultOfTheServer() {
        STRIPE.deliver(realm, "{}").expect(503);
        STRIPE.deliver(realm, "[1").expect(503);
        STRIPE.deliver(realm, "x".repeat((1 << 20) + 1)).expect(413);
    }

    @Test
    void noticesForAnotherRealmDoNothing(@Another TestRealm other) {
        Payer olga = Payer.named(realm, "olga");
        String page = olga.opensPage();
        String reference = STRIPE.savesCard(page, "visa", "9999");
        STRIPE.deliver(other, STRIPE.completed(page)).expect(204);
        assertThat(olga.list().json()).isEmpty();
        assertThat(olga.opens(STRIPE.returnAddress(page))).isEqualTo("added");
        STRIPE.deliver(other, STRIPE.event("payment_method.detached", STRIPE.method(reference)))
                .expect(204);
        assertThat(olga.lastFours()).containsExactly("9999");
    }

    @Test
    void thereIsNoAddressForAnotherGatewayNorInARealmWithoutKeystead(@Plain TestRealm plain) {
        String notice = "{}";
        String signed = StripeStandIn.signature(notice, StripeStandIn.WEBHOOK_SECRET, Instant.now());
        STRIPE.deliver(realm, "demo", notice, signed).expect(404);
        STRIPE.deliver(plain, notice).expect(404);
    }

    private static void assertForged(Answer answer) {
        assertThat(answer.expect(400).at("/error").asText()).isEqualTo("keystead-payment-notice-forged");
    }
}
