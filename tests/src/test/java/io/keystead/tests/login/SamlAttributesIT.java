package io.keystead.tests.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a SAML application is told: the values of the tokens, in the assertion that the browser carries there. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SamlAttributesIT {

    private final TestRealm realm;
    private final TestUser camille;

    SamlAttributesIT(TestRealm realm) {
        this.realm = realm.with("keystead.select-establishment", "when-several");
        this.camille = realm.user("camille", "739154");
        realm.establishment("NCE-01", "Hôtel Promenade").with(camille);
        realm.establishment("PAR-01", "Hôtel Opéra").with(camille);
        realm.establishment("BOD-01", "Villa Quinconces").with(camille);
        realm.establishment("NTE-01", "Hôtel de l’Erdre").with(camille).disabled();
    }

    @Test
    void areThoseOfTheTokens(Page page) {
        SamlApp app = SamlApp.in(realm, "ledger", Map.of());
        Visitor visitor = new Visitor(page, realm.app());
        page.navigate(app.start().toString());
        visitor.signsIn(camille).isAsked();
        Map<String, List<String>> attributes = app.attributesAfter(page, () -> visitor.chooses("Hôtel Opéra"));
        assertThat(attributes)
                .containsEntry("establishment", List.of("PAR-01"))
                .containsEntry("default_establishment", List.of("NCE-01"))
                .containsEntry("establishments", List.of("BOD-01", "NCE-01", "PAR-01"))
                .doesNotContainKey("establishments_total");
    }

    @Test
    void haveTheirNamesAndLimitFromTheMapperAndTheChoiceFromTheSession(Page page) {
        Map<String, String> config = new HashMap<>();
        config.put("establishment.claim.name", "site");
        config.put("default.claim.name", "home");
        config.put("list.claim.name", "urn:example:sites");
        config.put("max", "1");
        SamlApp app = SamlApp.in(realm, "archive", config);
        new Visitor(page, realm.app())
                .opens(Map.of("establishment", "PAR-01"))
                .signsIn(camille)
                .arrives();
        assertThat(app.attributesAfter(page, () -> page.navigate(app.start().toString())))
                .containsEntry("site", List.of("PAR-01"))
                .containsEntry("home", List.of("NCE-01"))
                .containsEntry("urn:example:sites", List.of("BOD-01"))
                .containsEntry("establishments_total", List.of("3"));
    }

    @Test
    void areNoneForWhoHasNone(Page page) {
        SamlApp app = SamlApp.in(realm, "empty", Map.of());
        TestUser nobody = realm.user("noah", "435816");
        page.navigate(app.start().toString());
        Visitor visitor = new Visitor(page, realm.app());
        assertThat(app.attributesAfter(page, () -> visitor.signsIn(nobody)))
                .doesNotContainKeys("establishment", "default_establishment")
                .containsEntry("establishments", List.of());
    }
}
