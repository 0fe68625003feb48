package io.keystead.tests.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.StripeFaults.Kind;
import io.keystead.tests.harness.StripeStandIn;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stripe is down, slow or confused, people open the addresses of others: nothing is lost and nothing doubled. */
@KeysteadTest
final class PaymentFaultsIT {

    private static final StripeStandIn STRIPE = StripeStandIn.ofTheSuite();

    @ParameterizedTest
    @EnumSource
    void aPersonIsToldToTryAgainAndThenItWorks(Kind kind, TestRealm realm) {
        Payer camille = Payer.named(realm, "camille-" + kind);
        String page = camille.opensPage();
        STRIPE.savesCard(page, "visa", "4242");
        String notice = STRIPE.completed(page);
        Instant begin = Instant.now();
        STRIPE.whileItIs(kind, realm, () -> {
            assertThat(camille.opens(STRIPE.returnAddress(page))).isEqualTo("unavailable");
            if (kind != Kind.SLOW) {
                assertUnavailable(camille.rest().post("/payment-methods", ""));
                assertUnavailable(STRIPE.deliver(realm, notice));
            }
        });
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
        int before = STRIPE.faultsOf(realm);
        STRIPE.whileItIs(Kind.BROKEN, realm, () -> {
            jack.person().resource().remove();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> STRIPE.faultsOf(realm) > before);
            assertThat(STRIPE.isAttached(reference)).isTrue();
        });
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !STRIPE.isAttached(reference));
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
    void anAddressThatNobodyWasGivenHasExpired(TestRealm realm) {
        Payer fatou = Payer.named(realm, "fatou");
        assertThat(fatou.opens(realm.url() + "/keystead/payment-returns/guessed"))
                .isEqualTo("expired");
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.expect(503).at("/error").asText()).isEqualTo("keystead-payment-gateway-unavailable");
    }
}
