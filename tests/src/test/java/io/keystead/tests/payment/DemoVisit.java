package io.keystead.tests.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.TestRealm;
import java.util.Map;

/** The page that stands for a payment company's, which only a server in development mode has. */
public final class DemoVisit {

    private DemoVisit() {}

    /** The whole way, on a server with that gateway. */
    public static void savesACardAndGivesItUp(KeysteadServer server) {
        try (TestRealm realm = server.createShippedRealm("payments")) {
            Payer camille = Payer.named(realm, "camille");
            assertThat(isOffered(camille)).isTrue();
            String page = camille.opensPage();
            assertThat(page).startsWith(realm.url() + "/keystead/demo-gateway/");
            Answer shown = camille.visits(page).expect(200);
            assertThat(shown.text())
                    .contains("Demo payment company", "visa •••• 4242", "mastercard •••• 4444")
                    .contains("only if you opened this page yourself")
                    .doesNotContain("type=\"text\"");
            assertThat(camille.visits(page + "?kc_locale=fr").text()).contains("Prestataire de paiement");
            String back = camille.submits(shown, Map.of("card", "MASTERCARD"))
                    .expect(303)
                    .header("Location")
                    .orElseThrow();
            camille.submits(shown, Map.of("card", "VISA")).expect(303);
            Answer typed =
                    camille.submits(shown, Map.of("card", "4242424242424242")).expect(400);
            assertThat(typed.text()).doesNotContain("42424242");
            assertThat(camille.opens(back)).isEqualTo("added");
            assertThat(camille.opens(back)).isEqualTo("added");
            assertThat(camille.lastFours()).containsExactly("4444");
            camille.rest().delete("/payment-methods/" + camille.ids().get(0)).expect(204);
            assertThat(camille.list().json()).isEmpty();
            camille.visits(realm.url() + "/keystead/demo-gateway/nobody").expect(404);
        }
    }

    /** A gateway without its key offers nothing. */
    public static void findsNothing(KeysteadServer server) {
        try (TestRealm realm = server.createShippedRealm("no-payments")) {
            Payer camille = Payer.named(realm, "camille");
            assertThat(camille.rest()
                            .get("/payment-methods")
                            .expect(404)
                            .at("/error")
                            .asText())
                    .isEqualTo("keystead-payments-not-offered");
            assertThat(isOffered(camille)).isFalse();
            camille.rest().post("/payment-methods", "").expect(404);
            camille.rest().delete("/payment-methods/any").expect(404);
            camille.visits(realm.url() + "/keystead/payment-returns/any").expect(404);
            realm.as(server.adminToken())
                    .get("/accounts/" + camille.person().id() + "/payment-methods")
                    .expect(404);
        }
    }

    /** Whether the account console shows its page. */
    private static boolean isOffered(Payer person) {
        return person.rest().get("/permissions").expect(200).at("/payments").booleanValue();
    }
}
