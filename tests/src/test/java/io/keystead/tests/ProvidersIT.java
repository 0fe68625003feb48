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

    /** Keycloak builds in the chosen payment gateway alone, so that no production server has this one at all. */
    private static final String DEMO = "demo";

    @Test
    void theServerKnowsEveryProviderOfOurJars(KeysteadServer server) throws IOException {
        Map<String, SpiInfoRepresentation> known =
                server.admin().serverInfo().getInfo().getProviders();
        SoftAssertions softly = new SoftAssertions();
        try (ShippedProviders shipped = new ShippedProviders(new HarnessSettings().distribution())) {
            for (Offer offer : shipped.offers()) {
                softly.assertThat(known).as(offer.toString()).containsKey(offer.spi());
                if (offer.id().equals(DEMO)) {
                    softly.assertThat(ids(known, offer.spi()))
                            .as(offer.toString())
                            .containsExactly("stripe");
                } else {
                    softly.assertThat(ids(known, offer.spi()))
                            .as(offer.toString())
                            .contains(offer.id());
                }
            }
        }
        softly.assertAll();
    }

    private static Set<String> ids(Map<String, SpiInfoRepresentation> known, String spi) {
        SpiInfoRepresentation info = known.get(spi);
        return info == null ? Set.of() : info.getProviders().keySet();
    }
}
