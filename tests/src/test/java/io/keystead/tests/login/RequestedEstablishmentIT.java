package io.keystead.tests.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.token.EstablishmentsMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that asks for an establishment by {@code establishment=}, in a realm that never asks people. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RequestedEstablishmentIT {

    private final TestRealm realm;
    private final TestApp desk;
    private final TestUser camille;

    RequestedEstablishmentIT(TestRealm realm) {
        this.realm = realm;
        this.desk = realm.app("desk", EstablishmentsMapper.usual().in());
        this.camille = realm.user("camille", "739154");
        realm.establishment("NCE-01", "Hôtel Promenade").with(camille);
        realm.establishment("PAR-01", "Hôtel Opéra").with(camille);
        realm.establishment("LYO-01", "Hôtel Bellecour").with(camille).disabled();
        realm.establishment("LON-01", "Riverside");
    }

    private static Map<String, String> asking(String code) {
        return Map.of("establishment", code);
    }

    @Test
    void isTakenWithoutAskingWhateverItsCase(Page page) {
        Visitor visitor = new Visitor(page, desk).opens(asking("par-01")).signsIn(camille);
        assertThat(visitor.establishment()).isEqualTo("PAR-01");
    }

    @Test
    void isTakenInASessionThatIsThereAlready(Page page) {
        Visitor visitor = new Visitor(page, desk).opens().signsIn(camille);
        Answer tokens = visitor.tokens();
        assertThat(Visitor.establishment(tokens)).isEqualTo("NCE-01");
        assertThat(visitor.opens(asking("PAR-01")).establishment()).isEqualTo("PAR-01");
        assertThat(Visitor.establishment(desk.refresh(tokens).expect(200))).isEqualTo("PAR-01");
        assertThat(visitor.opens(asking("NCE-01")).establishment()).isEqualTo("NCE-01");
    }

    @Test
    void isTakenByAPassiveRequest(Page page) {
        Visitor visitor = new Visitor(page, desk).opens().signsIn(camille);
        visitor.arrives();
        assertThat(visitor.opens(Map.of("establishment", "PAR-01", "prompt", "none"))
                        .establishment())
                .isEqualTo("PAR-01");
    }

    @Test
    void staysForTheSession(Page page) {
        Visitor visitor = new Visitor(page, desk).opens(asking("PAR-01")).signsIn(camille);
        visitor.arrives();
        assertThat(visitor.opens().establishment()).isEqualTo("PAR-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LON-01", "LYO-01", "NOWHERE", "<a href=x>here</a>"})
    void ofSomebodyElseClosedUnknownOrNonsenseIsAnErrorAndNoLogin(String code, Page page) {
        Visitor visitor = new Visitor(page, desk).opens(asking(code)).signsIn(camille);
        assertRefused(page, code);
        page.reload();
        assertRefused(page, code);
        // Nobody came in: the next request shows the login page again.
        visitor.opens();
        assertThat(page.locator("#username")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LON-01", "LYO-01", "NOWHERE"})
    void whatIsRefusedSwitchesNothingInASessionThatIsThereAlready(String code, Page page) {
        Visitor visitor = new Visitor(page, desk).opens(asking("PAR-01")).signsIn(camille);
        Answer tokens = visitor.tokens();
        visitor.opens(asking(code));
        assertRefused(page, code);
        assertThat(visitor.opens(Map.of("establishment", code, "prompt", "none"))
                        .arrives())
                .asString()
                .contains("error=login_required")
                .doesNotContain("code=");
        assertThat(Visitor.establishment(desk.refresh(tokens).expect(200))).isEqualTo("PAR-01");
        assertThat(visitor.opens().establishment()).isEqualTo("PAR-01");
    }

    @Test
    void isRefusedInFrenchToo(Page page) {
        new Visitor(page, desk)
                .opens(Map.of("establishment", "LON-01", "ui_locales", "fr"))
                .signsIn(camille);
        assertThat(page.getByText("Vous ne pouvez pas travailler dans l'établissement LON-01"))
                .isVisible();
    }

    @Test
    void goesBeforeTheQuestion(Page page) {
        TestRealm asking = realm.with("keystead.select-establishment", "always");
        try {
            Visitor visitor = new Visitor(page, desk).opens(asking("PAR-01")).signsIn(camille);
            assertThat(visitor.establishment()).isEqualTo("PAR-01");
            assertThat(visitor.opens().establishment()).isEqualTo("PAR-01");
        } finally {
            asking.with("keystead.select-establishment", "never");
        }
    }

    private static void assertRefused(Page page, String code) {
        String shown = code.startsWith("<") ? "?" : code;
        assertThat(page.locator("#kc-error-message"))
                .containsText("You can not work in the establishment " + shown + ":");
        assertThat(page.locator("#kc-error-message a[href=x]")).hasCount(0);
    }
}
