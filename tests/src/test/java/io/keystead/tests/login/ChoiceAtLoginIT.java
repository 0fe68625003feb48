package io.keystead.tests.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.token.EstablishmentsMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The login step, mostly in a realm that asks those who have several. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChoiceAtLoginIT {

    private static final String MODE = "keystead.select-establishment";

    private final TestRealm realm;
    private final TestApp desk;
    private final TestApp till;
    private final TestUser camille;
    private final TestUser thomas;
    private final TestEstablishment paris;

    ChoiceAtLoginIT(TestRealm realm) {
        this.realm = realm.with(MODE, "when-several");
        this.desk = realm.app("desk", EstablishmentsMapper.usual().in());
        this.till = realm.app("till", EstablishmentsMapper.usual().in());
        this.camille = realm.user("camille", "739154");
        this.thomas = realm.user("thomas", "208573");
        realm.establishment("NCE-01", "Hôtel Promenade").with(camille, thomas);
        this.paris = realm.establishment("PAR-01", "Hôtel Opéra").with(camille);
        realm.establishment("NTE-01", "Hôtel de l’Erdre").with(camille, thomas).disabled();
    }

    @Test
    void theDefaultIsPreselectedAndOneClickAway(Page page, Complaints complaints) {
        Visitor visitor = new Visitor(page, desk).opens().signsIn(camille).isAsked();
        assertThat(visitor.radios()).hasCount(2);
        assertThat(visitor.checked()).hasValue("NCE-01");
        assertThat(visitor.searchField()).hasCount(0);
        assertThat(visitor.goesOn().establishment()).isEqualTo("NCE-01");
        assertThat(complaints.errors()).isEmpty();
    }

    @Test
    void theChosenOneIsInTheTokenBesideTheDefault(Page page) {
        Answer tokens = new Visitor(page, desk)
                .opens()
                .signsIn(camille)
                .chooses("Hôtel Opéra")
                .tokens();
        assertThat(Visitor.establishment(tokens)).isEqualTo("PAR-01");
        assertThat(TestApp.token(tokens).claim("default_establishment").asText())
                .isEqualTo("NCE-01");
    }

    @Test
    void theOtherApplicationsOfTheSessionDoNotAskAgain(Page page) {
        new Visitor(page, desk).opens().signsIn(camille).chooses("Hôtel Opéra").arrives();
        assertThat(new Visitor(page, till).opens().establishment()).isEqualTo("PAR-01");
    }

    @Test
    void selectAccountAsksAgainAndTheLastChoiceIsPreselected(Page page) {
        Visitor visitor = new Visitor(page, desk).opens().signsIn(camille).chooses("Hôtel Opéra");
        visitor.arrives();
        visitor.opens(Map.of("prompt", "select_account")).isAsked();
        assertThat(visitor.checked()).hasValue("PAR-01");
        assertThat(visitor.chooses("Hôtel Promenade").establishment()).isEqualTo("NCE-01");
    }

    @Test
    void aNewLoginWithinTheSessionDoesNotAskAgain(Page page) {
        Visitor visitor = new Visitor(page, desk).opens().signsIn(camille).chooses("Hôtel Opéra");
        visitor.arrives();
        visitor.opens(Map.of("prompt", "login"));
        page.locator("#password").fill(camille.secret());
        page.locator("#kc-login").click();
        assertThat(visitor.establishment()).isEqualTo("PAR-01");
    }

    @Test
    void theNextSessionAsksAgainAndKnowsNothing(Page page, BrowserContext browser) {
        Visitor visitor = new Visitor(page, desk).opens().signsIn(camille).chooses("Hôtel Opéra");
        visitor.arrives();
        browser.clearCookies();
        visitor.opens().signsIn(camille).isAsked();
        assertThat(visitor.checked()).hasValue("NCE-01");
    }

    @Test
    void aPassiveRequestNeverAsks(Page page) {
        TestUser ines = realm.user("ines", "482907");
        new Visitor(page, desk).opens().signsIn(ines).arrives();
        realm.establishment("LYO-01", "Hôtel Bellecour").with(ines);
        realm.establishment("BOD-01", "Villa Quinconces").with(ines);
        Visitor passive = new Visitor(page, desk).opens(Map.of("prompt", "none"));
        assertThat(passive.establishment()).isEqualTo("LYO-01");
        new Visitor(page, desk).opens().isAsked();
    }

    @Test
    void aPassiveRequestWithoutASessionIsToldToSignIn(Page page) {
        assertThat(new Visitor(page, desk).opens(Map.of("prompt", "none")).arrives())
                .asString()
                .contains("error=login_required");
    }

    @Test
    void whoHasOneEnabledOneIsNotAsked(Page page) {
        assertThat(new Visitor(page, desk).opens().signsIn(thomas).establishment())
                .isEqualTo("NCE-01");
    }

    @Test
    void whoHasNoneIsNotAsked(Page page) {
        TestUser nobody = realm.user("noah", "435816");
        assertThat(new Visitor(page, desk).opens().signsIn(nobody).establishment())
                .isEmpty();
    }

    @Test
    void whatIsWithdrawnAfterTheChoiceFallsBackToTheDefault(Page page) {
        TestUser maria = realm.user("maria", "864029");
        realm.establishment("GVA-01", "Lakeside Hotel").with(maria);
        TestEstablishment lausanne =
                realm.establishment("QLS-01", "Hôtel Ouchy").with(maria);
        Answer tokens = new Visitor(page, desk)
                .opens()
                .signsIn(maria)
                .chooses("Hôtel Ouchy")
                .tokens();
        assertThat(Visitor.establishment(tokens)).isEqualTo("QLS-01");

        lausanne.disabled();
        assertThat(Visitor.establishment(desk.refresh(tokens).expect(200))).isEqualTo("GVA-01");
        lausanne.enabled();
        assertThat(Visitor.establishment(desk.refresh(tokens).expect(200))).isEqualTo("QLS-01");
        lausanne.resource().members().withdraw(maria.id());
        assertThat(Visitor.establishment(desk.refresh(tokens).expect(200))).isEqualTo("GVA-01");
        lausanne.with(maria);
        lausanne.resource().delete();
        assertThat(Visitor.establishment(desk.refresh(tokens).expect(200))).isEqualTo("GVA-01");
    }

    @Test
    void whatIsWithdrawnWhileThePageIsOpenIsRefused(Page page) {
        TestUser fatou = realm.user("fatou", "316708");
        realm.establishment("DUB-01", "St Stephen’s Green").with(fatou);
        realm.establishment("CRK-01", "River Lee").with(fatou);
        TestEstablishment edinburgh =
                realm.establishment("EDI-01", "Castle View").with(fatou);
        Visitor visitor = new Visitor(page, desk).opens().signsIn(fatou).isAsked();
        edinburgh.resource().members().withdraw(fatou.id());
        visitor.chooses("Castle View");
        assertThat(page.getByText("Choose one of your establishments.")).isVisible();
        assertThat(visitor.radios()).hasCount(2);
        assertThat(visitor.chooses("River Lee").establishment()).isEqualTo("CRK-01");
    }

    @Test
    void whoLosesAllWhileThePageIsOpenComesIn(Page page) {
        TestUser jack = realm.user("jack", "671394");
        TestEstablishment first = realm.establishment("MAN-01", "Deansgate").with(jack);
        TestEstablishment second =
                realm.establishment("MAN-02", "Spinningfields").with(jack);
        Visitor visitor = new Visitor(page, desk).opens().signsIn(jack).isAsked();
        first.disabled();
        second.disabled();
        assertThat(visitor.goesOn().establishment()).isEmpty();
    }

    @Test
    void anEstablishmentOfSomebodyElseCanNotBeSlippedIn(Page page) {
        realm.establishment("LON-01", "Riverside");
        Visitor visitor = new Visitor(page, desk).opens().signsIn(camille).isAsked();
        visitor.checked().evaluate("radio => radio.value = 'LON-01'");
        visitor.goesOn();
        assertThat(page.getByText("Choose one of your establishments.")).isVisible();
        assertThat(visitor.checked()).hasValue("NCE-01");
    }

    @Test
    void theBackButtonAndASecondTabDoNoHarm(Page page, BrowserContext browser) {
        Visitor first = new Visitor(page, desk).opens().signsIn(camille).isAsked();
        Visitor second = new Visitor(browser.newPage(), till).opens();
        assertThat(first.chooses("Hôtel Opéra").establishment()).isEqualTo("PAR-01");
        page.goBack();
        assertThat(page.locator("body")).not().isEmpty();
        assertThat(second.opens().establishment()).isEqualTo("PAR-01");
        assertThat(first.opens().establishment()).isEqualTo("PAR-01");
    }

    @Test
    void pressingTwiceIsPressingOnce(Page page) {
        Visitor visitor = new Visitor(page, desk).opens().signsIn(camille).isAsked();
        visitor.radio("Hôtel Opéra").check();
        // Both in one go: between two clicks of a mouse the first may have led away already.
        page.locator("#keystead-establishment-continue").evaluate("button => { button.click(); button.click(); }");
        assertThat(visitor.establishment()).isEqualTo("PAR-01");
    }

    @Test
    void reloadingThePageShowsItAgain(Page page) {
        Visitor visitor = new Visitor(page, desk).opens().signsIn(camille).isAsked();
        page.reload();
        assertThat(visitor.isAsked().chooses("Hôtel Opéra").establishment()).isEqualTo("PAR-01");
    }

    @Test
    void alwaysAsksWhoHasOneToo(@Another TestRealm other, Page page) {
        other.with(MODE, "always");
        TestApp app = other.app("desk", EstablishmentsMapper.usual().in());
        TestUser one = other.user("one", "739154");
        TestUser none = other.user("none", "739154");
        other.establishment("NCE-01", "Hôtel Promenade").with(one);
        Visitor visitor = new Visitor(page, app).opens().signsIn(one).isAsked();
        assertThat(visitor.goesOn().establishment()).isEqualTo("NCE-01");
        page.context().clearCookies();
        assertThat(visitor.opens().signsIn(none).establishment()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "sometimes", ""})
    void neverAndWhatNobodyUnderstandsAskNobody(String mode, @Another TestRealm other, Page page) {
        other.with(MODE, mode);
        String suffix = mode.isEmpty() ? "empty" : mode;
        TestUser person = other.user("person-" + suffix, "739154");
        other.establishment(suffix + "-1", "First").with(person);
        other.establishment(suffix + "-2", "Second").with(person);
        TestApp app = other.app("app-" + suffix, EstablishmentsMapper.usual().in());
        Visitor visitor = new Visitor(page, app).opens(Map.of("prompt", "select_account"));
        assertThat(visitor.signsIn(person).establishment()).isEqualTo(suffix + "-1");
    }

    @Test
    void aRealmWithoutKeysteadIsNotTouched(@Plain TestRealm plain, Page page) {
        plain.with(MODE, "always");
        TestUser person = plain.user("camille", "739154");
        Visitor visitor = new Visitor(page, plain.app()).opens(Map.of("establishment", "NCE-01"));
        assertThat(visitor.signsIn(person).establishment()).isEmpty();
    }

    @Test
    void theLoginEventNamesTheChoice(Page page) {
        realm.recordEvents();
        new Visitor(page, desk).opens().signsIn(camille).chooses("Hôtel Opéra").arrives();
        assertThat(realm.admin().getEvents())
                .anySatisfy(event -> assertThat(event.getDetails()).containsEntry("establishment", paris.code()));
    }
}
