package io.keystead.tests.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.StripeStandIn;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A person saves cards at Stripe's page, sees them, and gives them up. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PaymentMethodsIT {

    private static final StripeStandIn STRIPE = StripeStandIn.ofTheSuite();
    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestRealm realm;

    PaymentMethodsIT(TestRealm realm) {
        this.realm = realm;
    }

    @Test
    void aCardThatWasSavedThereIsSeenHere() {
        Payer camille = Payer.named(realm, "camille");
        assertThat(camille.list().json()).isEmpty();
        String page = camille.opensPage();
        assertThat(page).startsWith("https://checkout.stripe.com/");
        assertThat(STRIPE.page(page).path("locale").asText()).isEqualTo("en");
        assertThat(STRIPE.page(page).path("text_beside_button").asText())
                .contains("only if you opened this page yourself");
        String reference = STRIPE.savesCard(page, "mastercard", "4444");
        assertThat(camille.opens(STRIPE.returnAddress(page))).isEqualTo("added");

        Answer list = camille.list();
        assertThat(list.header("Cache-Control")).contains("no-store");
        assertThat(list.at("/0/kind").asText()).isEqualTo("card");
        assertThat(list.at("/0/brand").asText()).isEqualTo("mastercard");
        assertThat(list.at("/0/lastFour").asText()).isEqualTo("4444");
        assertThat(list.at("/0/expiryMonth").asInt()).isEqualTo(11);
        assertThat(list.at("/0/expiryYear").asInt()).isEqualTo(2029);
        assertThat(list.text()).doesNotContain(reference);
    }

    @Test
    void thePageIsInHerLanguageAndWarnsInIt() {
        Payer amelie = Payer.named(realm, "amelie");
        UserRepresentation french = amelie.person().resource().toRepresentation();
        french.setAttributes(Map.of("locale", List.of("fr")));
        amelie.person().resource().update(french);
        JsonNode page = STRIPE.page(amelie.opensPage());
        assertThat(page.path("locale").asText()).isEqualTo("fr");
        assertThat(page.path("text_beside_button").asText()).contains("si vous n'avez pas ouvert cette page vous-même");
    }

    @Test
    void openingTheReturnAddressAgainChangesNothing() {
        realm.recordEvents();
        Payer jack = Payer.named(realm, "jack");
        String page = jack.opensPage();
        STRIPE.savesCard(page, "visa", "4242");
        String back = STRIPE.returnAddress(page);
        assertThat(List.of(jack.opens(back), jack.opens(back), jack.opens(back)))
                .containsOnly("added");
        assertThat(jack.lastFours()).containsExactly("4242");
        assertThat(events(jack.person())).singleElement().satisfies(event -> assertThat(event.getDetails())
                .isEqualTo(Map.of(
                        "keystead_event",
                        "payment-method-added",
                        "payment_method",
                        jack.ids().get(0))));
    }

    @Test
    void whoHasSavedOneIsTheSameCustomerForTheNext() {
        Payer maria = Payer.named(realm, "maria");
        maria.addsCard("1111");
        maria.addsCard("2222");
        assertThat(maria.lastFours()).containsExactlyInAnyOrder("1111", "2222");
        assertThat(STRIPE.customersOf(maria.person())).hasSize(1);
    }

    @Test
    void whoComesBackWithoutACardIsToldSoAndMayGoThereAgain() {
        Payer noah = Payer.named(realm, "noah");
        String page = noah.opensPage();
        assertThat(noah.opens(STRIPE.returnAddress(page))).isEqualTo("cancelled");
        assertThat(noah.list().json()).isEmpty();
        STRIPE.savesCard(page, "visa", "4242");
        assertThat(noah.opens(STRIPE.returnAddress(page))).isEqualTo("added");
    }

    @Test
    void whatIsGivenUpIsGoneHereAtOnceAndThereSoon() {
        realm.recordEvents();
        Payer fatou = Payer.named(realm, "fatou");
        String reference = fatou.addsCard("5555");
        String stays = fatou.addsCard("6666");
        String id = fatou.ids().get(fatou.lastFours().indexOf("5555"));
        fatou.rest().delete("/payment-methods/" + id).expect(204);
        assertThat(fatou.lastFours()).containsExactly("6666");
        Awaitility.await().atMost(SOON).until(() -> !STRIPE.isAttached(reference));
        assertThat(STRIPE.isAttached(stays)).isTrue();
        assertThat(fatou.rest()
                        .delete("/payment-methods/" + id)
                        .expect(404)
                        .at("/error")
                        .asText())
                .isEqualTo("keystead-payment-method-unknown");
        assertThat(events(fatou.person()))
                .filteredOn(event ->
                        "payment-method-removed".equals(event.getDetails().get("keystead_event")))
                .singleElement()
                .satisfies(event -> assertThat(event.getDetails()).containsEntry("payment_method", id));
    }

    @Test
    void billingSeesWhatItTakesToCharge() {
        Payer pierre = Payer.named(realm, "pierre");
        String reference = pierre.addsCard("8888");
        Answer list = realm.as(realm.serviceAccount("billing").grant("view-payment-methods"))
                .get("/accounts/" + pierre.person().id() + "/payment-methods")
                .expect(200);
        assertThat(list.header("Cache-Control")).contains("no-store");
        assertThat(list.at("/0/id").asText()).isEqualTo(pierre.ids().get(0));
        assertThat(list.at("/0/gateway").asText()).isEqualTo("stripe");
        assertThat(list.at("/0/reference").asText()).isEqualTo(reference);
        assertThat(list.at("/0/customer").asText())
                .isEqualTo(STRIPE.customersOf(pierre.person()).get(0));
        assertThat(list.at("/0/lastFour").asText()).isEqualTo("8888");
    }

    @Test
    void whoeverIsDeletedLeavesNothingAtStripe() {
        Payer leaving = Payer.named(realm, "leaving");
        String one = leaving.addsCard("1234");
        String other = leaving.addsCard("5678");
        leaving.person().resource().remove();
        Awaitility.await().atMost(SOON).until(() -> !STRIPE.isAttached(one) && !STRIPE.isAttached(other));
    }

    private List<EventRepresentation> events(TestUser person) {
        return realm.admin().getEvents(List.of("UPDATE_PROFILE"), null, person.id(), null, null, null, null, null);
    }
}
