package io.keystead.tests;

import io.keystead.tests.ShippedProviders.Offer;
import io.keystead.tests.harness.HarnessSettings;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.info.SpiInfoRepresentation;

/** Our jar is really loaded: a provider that the server does not know would be noticed nowhere else. */
@KeysteadTest
final class ProvidersIT {

    /** Of an SPI of which an operator chooses one provider, Keycloak loads that one alone; the suite has chosen Stripe. */
    private static boolean isChosen(Offer offer) {
        return !offer.spi().equals("payment-gateway") || offer.id().equals("stripe");
    }

    @Test
    void theServerKnowsEveryProviderOfOurJars(KeysteadServer server) throws IOException {
        Map<String, SpiInfoRepresentation> known =
                server.admin().serverInfo().getInfo().getProviders();
        SoftAssertions softly = new SoftAssertions();
        try (ShippedProviders shipped = new ShippedProviders(new HarnessSettings().distribution())) {
            for (Offer offer :
                    shipped.offers().stream().filter(ProvidersIT::isChosen).toList()) {
                softly.assertThat(known).as(offer.toString()).containsKey(offer.spi());
                softly.assertThat(ids(known, offer.spi())).as(offer.toString()).contains(offer.id());
            }
        }
        softly.assertAll();
    }

    private static Set<String> ids(Map<String, SpiInfoRepresentation> known, String spi) {
        SpiInfoRepresentation info = known.get(spi);
        return info == null ? Set.of() : info.getProviders().keySet();
    }
}
