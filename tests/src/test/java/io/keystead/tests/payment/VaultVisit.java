package io.keystead.tests.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.StripeStandIn;
import io.keystead.tests.harness.TestRealm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;

/** Stripe's keys in Keycloak's vault of files, in which each realm has its own. */
public final class VaultVisit {

    private static final StripeStandIn STRIPE = StripeStandIn.ofTheSuite();
    private static final String REALM = "with-a-key";

    private VaultVisit() {}

    /** For a server that looks into this folder. */
    public static Map<String, String> options(Path vault) throws IOException {
        for (String realm : new String[] {REALM, "master"}) {
            Files.writeString(vault.resolve(realm + "_stripe-key"), StripeStandIn.API_KEY + "\n");
        }
        Files.writeString(vault.resolve(REALM + "_stripe-webhook"), StripeStandIn.WEBHOOK_SECRET);
        return Map.of(
                "KC_VAULT_DIR",
                vault.toString(),
                StripeStandIn.API_KEY_VARIABLE,
                "vault:stripe-key",
                StripeStandIn.WEBHOOK_SECRET_VARIABLE,
                "vault:stripe-webhook",
                StripeStandIn.RETRY_VARIABLE,
                "1");
    }

    /** The realm that has a key uses it, and what it leaves behind is detached with that of the administrators. */
    public static void savesACardWithTheKeyOfTheRealm(KeysteadServer server) {
        String left;
        try (TestRealm realm = server.createShippedRealm(REALM)) {
            Payer camille = Payer.named(realm, "camille");
            left = camille.addsCard("4242");
            String page = camille.opensPage();
            STRIPE.savesCard(page, "visa", "1111");
            STRIPE.deliver(realm, STRIPE.completed(page)).expect(204);
            assertThat(camille.lastFours()).containsExactlyInAnyOrder("4242", "1111");
        }
        Awaitility.await().until(() -> !STRIPE.isAttached(left));
    }
}
