package io.keystead.tests.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.keystead.tests.api.Document;
import io.keystead.tests.api.Establishment;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.token.EstablishmentsMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.RealmRepresentation;

/** The page on which people choose, with 3, 12 and 2,000 establishments. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChoicePageIT {

    private static final List<String> TWELVE = List.of(
            "Hôtel Opéra",
            "Hôtel Promenade",
            "Hôtel Bellecour",
            "Villa Quinconces",
            "Hôtel de l’Erdre",
            "Hôtel Vieux-Port",
            "Lakeside Hotel",
            "Hôtel Sablon",
            "St Stephen’s Green",
            "Castle View",
            "100% Riverside",
            "Cœur de Reims");

    private final TestRealm realm;
    private final TestApp desk;
    private final TestUser three;
    private final TestUser twelve;
    private final TestUser last;
    private final TestUser many;

    ChoicePageIT(TestRealm realm) {
        this.realm = realm.with("keystead.select-establishment", "always");
        this.desk = realm.app("desk", EstablishmentsMapper.usual().in());
        this.three = realm.user("three", "739154");
        this.twelve = realm.user("twelve", "739154");
        this.last = realm.user("last", "739154");
        this.many = realm.user("many", "739154");
        realm.keystead().importDocument(establishments());
    }

    private static Document establishments() {
        List<Establishment> all = new ArrayList<>();
        List<String> few = new ArrayList<>();
        for (String name : TWELVE) {
            few.add("H-%02d".formatted(few.size() + 1));
            all.add(Establishment.of(few.get(few.size() - 1), name));
        }
        List<String> shops =
                IntStream.rangeClosed(1, 2000).mapToObj("S-%04d"::formatted).toList();
        shops.forEach(code -> all.add(Establishment.of(code, "Shop " + code.substring(2))));
        return new Document(
                all,
                List.of(
                        new Document.Member("three", few.subList(0, 3), null),
                        new Document.Member("twelve", few, null),
                        // By name the last one of all.
                        new Document.Member("last", few, "H-04"),
                        new Document.Member("many", shops, "S-1500")));
    }

    private Visitor isAsked(Page page, TestUser person) {
        return new Visitor(page, desk).opens().signsIn(person).isAsked();
    }

    @Test
    void isALabelledGroupOfRadios(Page page, Complaints complaints) {
        Visitor visitor = isAsked(page, three);
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Choose your establishment")))
                .isVisible();
        Locator group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Where do you work now?"));
        assertThat(group.getByRole(AriaRole.RADIO)).hasCount(3);
        assertThat(visitor.radio("Hôtel Bellecour H-03")).not().isChecked();
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    @Test
    void worksByKeyboardAlone(Page page) {
        Visitor visitor = isAsked(page, three);
        visitor.checked().focus();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        // By name: Bellecour, Opéra, Promenade; the default is Opéra.
        assertThat(visitor.establishment()).isEqualTo("H-03");
    }

    @ParameterizedTest
    @CsvSource({"erdre, H-05", "HOTEL de, H-05", "h-07, H-07", "coeur, H-12", "100%, H-11", "stephen, H-09"})
    void findsWithoutAskingTheServerWhateverCaseAndAccents(String search, String code, Page page) {
        Visitor visitor = isAsked(page, twelve);
        assertThat(visitor.radios()).hasCount(12);
        assertThat(page.locator("#keystead-establishment-find")).isHidden();
        List<String> requests = new ArrayList<>();
        page.onRequest(request -> {
            if (request.isNavigationRequest()) {
                requests.add(request.url());
            }
        });
        visitor.searchField().pressSequentially(search);
        page.keyboard().press("Enter");
        // What is found, and the one that is still chosen.
        assertThat(visitor.radios()).hasCount(2);
        assertThat(requests).isEmpty();
        visitor.form().locator("input[value=" + code + "]").check();
        assertThat(visitor.goesOn().establishment()).isEqualTo(code);
    }

    @Test
    void saysWhenNothingIsFound(Page page) {
        Visitor visitor = isAsked(page, twelve);
        visitor.searchField().fill("Tokyo");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("No establishment matches your search.");
        visitor.searchField().fill("");
        assertThat(page.getByRole(AriaRole.STATUS)).isEmpty();
        assertThat(visitor.radios()).hasCount(12);
    }

    @Test
    void isUsableWithoutScripts(Page page) {
        Browser browser = page.context().browser();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Visitor visitor = isAsked(context.newPage(), twelve);
            visitor.searchField().fill("erdre");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.radios()).hasCount(1);
            assertThat(visitor.goesOn().establishment()).isEqualTo("H-05");
        }
    }

    @Test
    void withTwoThousandTheDefaultIsOneClickAway(Page page, Complaints complaints) {
        Visitor visitor = isAsked(page, many);
        assertThat(visitor.checked()).hasValue("S-1500");
        assertThat(visitor.radios()).hasCount(101);
        assertThat(visitor.goesOn().establishment()).isEqualTo("S-1500");
        assertThat(complaints.errors()).isEmpty();
    }

    @Test
    void withTwoThousandTheServerSearches(Page page) {
        Visitor visitor = isAsked(page, many);
        visitor.searchField().fill("shop 19");
        page.locator("#keystead-establishment-find").click();
        assertThat(visitor.radio("Shop 1999")).isVisible();
        assertThat(visitor.radios()).hasCount(100);
        assertThat(visitor.searchField()).hasValue("shop 19");
        visitor.searchField().fill("s-1987");
        page.keyboard().press("Enter");
        assertThat(visitor.radios()).hasCount(1);
        assertThat(visitor.goesOn().establishment()).isEqualTo("S-1987");
    }

    @Test
    void withTwoThousandPagesCanBeTurned(Page page) {
        Visitor visitor = isAsked(page, many);
        assertThat(visitor.radio("Shop 0100")).isVisible();
        turn(page, "Next");
        assertThat(visitor.radio("Shop 0101")).isVisible();
        assertThat(visitor.checked()).hasCount(0);
        visitor.goesOn();
        // Nothing is chosen here, and the browser says so before the server must.
        assertThat(visitor.radio("Shop 0101")).isVisible();
        turn(page, "Previous");
        assertThat(visitor.checked()).hasValue("S-1500");
        turn(page, "Next");
        assertThat(visitor.chooses("Shop 0150").establishment()).isEqualTo("S-0150");
    }

    private static void turn(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void theChosenOneAndTheButtonAreInSight(Page page) {
        Visitor visitor = isAsked(page, last);
        assertThat(visitor.checked()).hasValue("H-04");
        assertThat(visitor.checked()).isInViewport();
        assertThat(page.locator("#keystead-establishment-continue")).isInViewport();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "99999999", "3000"})
    void nonsenseFromThePageIsNoError(String show, Page page) {
        Visitor visitor = isAsked(page, many);
        page.locator("#keystead-establishment-find").evaluate("(button, value) => button.value = value", show);
        page.locator("#keystead-establishment-find").click();
        assertThat(visitor.form()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keystead", "keycloak.v2", "keycloak", "base"})
    void worksUnderAnyLoginTheme(String theme, Page page) {
        loginTheme(theme);
        try {
            Visitor visitor = isAsked(page, three);
            assertThat(visitor.chooses("Hôtel Bellecour").establishment()).isEqualTo("H-03");
        } finally {
            loginTheme("keystead");
        }
    }

    private void loginTheme(String theme) {
        RealmRepresentation representation = realm.admin().toRepresentation();
        representation.setLoginTheme(theme);
        realm.admin().update(representation);
    }

    @Test
    @BrowserTest(locale = "fr", width = 360, height = 740)
    void isInFrenchOnASmallPhone(Page page) {
        Visitor visitor = isAsked(page, twelve);
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(page.getByText("Choisissez votre établissement")).isVisible();
        assertThat(page.getByText("Où travaillez-vous maintenant ?")).isVisible();
        assertFits(page);
        assertThat(visitor.chooses("Hôtel Sablon").establishment()).isEqualTo("H-08");
    }

    @Test
    @BrowserTest(width = 360, height = 740)
    void fitsOnASmallPhoneWithTwoThousand(Page page) {
        isAsked(page, many);
        assertFits(page);
    }

    private static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        assertThat((Number) page.locator(".keystead-establishment")
                        .first()
                        .evaluate("row => row.getBoundingClientRect().height"))
                .satisfies(height -> assertThat(height.doubleValue()).isGreaterThanOrEqualTo(44));
    }

    @Test
    void isDarkWhereTheBrowserIs(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Visitor visitor = isAsked(page, three);
        assertThat(visitor.form().locator(".keystead-establishment").first()).hasCSS("color", "rgb(230, 237, 240)");
    }
}
