package io.keystead.tests.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** SAML applications that ask for a login, passive or not, in a realm that asks those who have several. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SamlRequestIT {

    private final TestRealm realm;
    private final SamlApp ledger;

    SamlRequestIT(TestRealm realm) {
        this.realm = realm.with("keystead.select-establishment", "when-several");
        this.ledger = SamlApp.in(realm, "ledger", Map.of());
    }

    /** She is signed in without having been asked, as there was nothing to choose then. */
    private void signsInAndGetsTwo(Page page, String name, String prefix) {
        TestUser person = realm.user(name, "482907");
        new Visitor(page, realm.app()).opens().signsIn(person).arrives();
        realm.establishment(prefix + "-01", prefix + " first").with(person);
        realm.establishment(prefix + "-02", prefix + " second").with(person);
    }

    /** Not to the end: the page of the answer goes on by itself. */
    private static void goes(Page page, URI address) {
        page.navigate(address.toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    }

    @Test
    void aPassiveOneNeverAsks(Page page) {
        signsInAndGetsTwo(page, "ines", "LYO");
        assertThat(ledger.attributesAfter(page, () -> goes(page, ledger.request(true))))
                .containsEntry("establishment", List.of("LYO-01"));
        goes(page, ledger.request(false));
        Visitor visitor = new Visitor(page, realm.app()).isAsked();
        assertThat(ledger.attributesAfter(page, () -> visitor.chooses("LYO second")))
                .containsEntry("establishment", List.of("LYO-02"));
        assertThat(ledger.attributesAfter(page, () -> goes(page, ledger.request(true))))
                .containsEntry("establishment", List.of("LYO-02"));
    }

    @Test
    void aPassiveOneByFormNeverAsksEither(Page page) {
        signsInAndGetsTwo(page, "noah", "BOD");
        assertThat(ledger.attributesAfter(page, () -> page.setContent(ledger.requestByForm(true))))
                .containsEntry("establishment", List.of("BOD-01"));
        page.setContent(ledger.requestByForm(false));
        Visitor visitor = new Visitor(page, realm.app()).isAsked();
        assertThat(ledger.attributesAfter(page, () -> visitor.chooses("BOD second")))
                .containsEntry("establishment", List.of("BOD-02"));
    }

    @Test
    void aPassiveOneWithoutASessionIsToldSo(Page page) {
        assertThat(ledger.statusAfter(page, () -> goes(page, ledger.request(true))))
                .isEqualTo("urn:oasis:names:tc:SAML:2.0:status:NoPassive");
    }

    @Test
    void theParameterOfOpenIdConnectMeansNothingHere(Page page) {
        signsInAndGetsTwo(page, "fatou", "DUB");
        URI request = URI.create(ledger.request(true) + "&establishment=DUB-02");
        assertThat(ledger.attributesAfter(page, () -> goes(page, request)))
                .containsEntry("establishment", List.of("DUB-01"));
    }
}
