package io.keystead.tests.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.AtOnce;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.StripeFaults.Kind;
import io.keystead.tests.harness.StripeStandIn;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stripe is down, slow or confused, people open the addresses of others: nothing is lost and nothing doubled. */
@KeysteadTest
final class PaymentFaultsIT {

    private static final StripeStandIn STRIPE = StripeStandIn.ofTheSuite();
    private static final Duration SOON = Duration.ofSeconds(30);

    @ParameterizedTest
    @EnumSource
    void aPersonIsToldToTryAgainAndThenItWorks(Kind kind, TestRealm realm) throws Exception {
        Payer camille = Payer.named(realm, "camille-" + kind);
        String page = camille.opensPage();
        STRIPE.savesCard(page, "visa", "4242");
        String notice = STRIPE.completed(page);
        Instant begin = Instant.now();
        STRIPE.whileItIs(
                kind,
                realm,
                () -> AtOnce.calls(3, way -> switch (way) {
                    case 0 -> told(camille.opens(STRIPE.returnAddress(page)), "unavailable");
                    case 1 -> unavailable(camille.rest().post("/payment-methods", ""));
                    default -> unavailable(STRIPE.deliver(realm, notice));
                }));
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(camille.list().json()).isEmpty();
        STRIPE.deliver(realm, notice).expect(204);
        assertThat(camille.opens(STRIPE.returnAddress(page))).isEqualTo("added");
        assertThat(camille.lastFours()).containsExactly("4242");
    }

    @Test
    void whatStripeCouldNotForgetItForgetsLater(TestRealm realm) {
        Payer jack = Payer.named(realm, "jack");
        String reference = jack.addsCard("1111");
        isForgottenOnceStripeIsBack(
                realm, List.of(reference), () -> jack.person().resource().remove());
    }

    @Test
    void whatARemovedRealmHasLeftIsForgottenLaterToo(KeysteadServer server) {
        TestRealm leaving = server.createShippedRealm("leaving-" + UUID.randomUUID());
        Payer jack = Payer.named(leaving, "jack");
        String one = jack.addsCard("1111");
        String other = jack.addsCard("2222");
        String hers = Payer.named(leaving, "maria").addsCard("3333");
        isForgottenOnceStripeIsBack(leaving, List.of(one, other, hers), leaving::close);
    }

    private static void isForgottenOnceStripeIsBack(TestRealm realm, List<String> references, Runnable deed) {
        String id = realm.id();
        int before = STRIPE.faultsOf(id);
        STRIPE.whileItIs(Kind.BROKEN, realm, () -> {
            deed.run();
            Awaitility.await().atMost(SOON).until(() -> STRIPE.faultsOf(id) > before);
            assertThat(references).allMatch(STRIPE::isAttached);
        });
        Awaitility.await().atMost(SOON).until(() -> references.stream().noneMatch(STRIPE::isAttached));
    }

    @Test
    void theReturnAddressOfAnotherOpensNothing(TestRealm realm) {
        Payer maria = Payer.named(realm, "maria");
        String page = maria.opensPage();
        STRIPE.savesCard(page, "visa", "2222");
        String back = STRIPE.returnAddress(page);

        Payer thief = Payer.named(realm, "thief");
        assertThat(thief.opens(back)).isEqualTo("not-yours");
        assertThat(thief.list().json()).isEmpty();
        assertThat(maria.list().json()).isEmpty();

        assertThat(maria.opens(back)).isEqualTo("added");
        assertThat(thief.opens(back)).isEqualTo("not-yours");
        assertThat(thief.list().json()).isEmpty();
        assertThat(maria.lastFours()).containsExactly("2222");
    }

    @Test
    void inAnotherSessionOfTheSamePersonItOpensNothingEither(TestRealm realm) {
        TestUser noah = realm.user("noah", "739154");
        Payer here = Payer.in(realm, noah);
        String page = here.opensPage();
        STRIPE.savesCard(page, "visa", "3333");
        assertThat(Payer.in(realm, noah).opens(STRIPE.returnAddress(page))).isEqualTo("not-yours");
        assertThat(here.opens(STRIPE.returnAddress(page))).isEqualTo("added");
    }

    @Test
    void whoseSessionHasEndedIsNobodyThereAndTheNoticeBringsTheCard(TestRealm realm) {
        TestUser olga = realm.user("olga", "739154");
        Payer before = Payer.in(realm, olga);
        String page = before.opensPage();
        STRIPE.savesCard(page, "visa", "4444");
        olga.resource().logout();
        assertThat(before.opens(STRIPE.returnAddress(page))).isEqualTo("not-yours");
        before.rest().get("/payment-methods").expect(401);

        Payer after = Payer.in(realm, olga);
        assertThat(after.opens(STRIPE.returnAddress(page))).isEqualTo("not-yours");
        assertThat(after.list().json()).isEmpty();
        STRIPE.deliver(realm, STRIPE.completed(page)).expect(204);
        assertThat(after.lastFours()).containsExactly("4444");
    }

    @Test
    void anAddressThatNobodyWasGivenHasExpired(TestRealm realm) {
        Payer fatou = Payer.named(realm, "fatou");
        assertThat(fatou.opens(realm.url() + "/keystead/payment-returns/guessed"))
                .isEqualTo("expired");
    }

    private static String unavailable(Answer answer) {
        return told(answer.expect(503).at("/error").asText(), "keystead-payment-gateway-unavailable");
    }

    private static String told(String told, String expected) {
        assertThat(told).isEqualTo(expected);
        return told;
    }
}
