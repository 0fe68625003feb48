package io.keystead.tests.pin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.keystead.tests.pin.PinRealm.browserLike;
import static io.keystead.tests.pin.PinRealm.mustChange;
import static io.keystead.tests.pin.PinRealm.newcomer;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.EventRepresentation;

/** The page on which somebody with a PIN chooses a new one. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NewPinIT {

    private static final String GIVEN = "739154";
    private static final String OWN = "508263";

    private final TestRealm realm;

    NewPinIT(TestRealm realm) {
        this.realm = PinRealm.withPins(realm, 6);
        realm.recordEvents();
    }

    private NewPinPage firstLogin(Page page, TestUser person) {
        LoginPage.open(page, realm.app()).named(person.username()).signsIn(person.secret());
        return new NewPinPage(page).isShown();
    }

    @Test
    void comesAtTheFirstLoginAndTheNewPinOpensTheDoor(Page page, Complaints complaints) {
        TestUser nadia = newcomer(realm, "nadia", GIVEN);
        NewPinPage choice = firstLogin(page, nadia);
        assertThat(page.getByText("Choose a PIN of your own.")).isVisible();
        assertThat(choice.cancel()).hasCount(0);
        assertThat(choice.pin()).isFocused();
        assertThat(choice.pin()).hasAttribute("inputmode", "numeric");
        assertThat(choice.pin()).hasAttribute("autocomplete", "new-password");
        choice.chooses(OWN);
        page.waitForURL(TestApp.CALLBACK + "**");
        realm.app().granted("nadia", OWN);
        realm.app().grant("nadia", GIVEN).expect(400);
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "date, 241288, This PIN is a date or a year. Choose one that nobody would try first.",
        "regular, 121212, This PIN is too regular. Choose one that nobody would try first.",
        "short, 50826, A PIN is 6 digits and nothing else.",
        "letters, 50826x, A PIN is 6 digits and nothing else.",
        "desk508263, 508263, This PIN is part of the username. Choose another one.",
        "before, 739154, You had this PIN before. Choose another one."
    })
    void saysAtTheFieldWhyAPinIsRefused(String name, String pin, String reason, Page page) {
        TestUser person = newcomer(realm, name, GIVEN);
        NewPinPage choice = firstLogin(page, person);
        choice.chooses(pin);
        assertThat(choice.error("password-new")).hasText(reason);
        assertThat(choice.pin()).hasAttribute("aria-invalid", "true");
        assertThat(choice.pin()).isEmpty();
        assertThat(choice.again()).isEmpty();
        assertThat(page.content()).doesNotContain("value=\"" + pin + "\"");
        realm.app().grant(name, GIVEN).expect(400);
        choice.chooses("904715");
        page.waitForURL(TestApp.CALLBACK + "**");
    }

    @Test
    void wantsItTwice(Page page) {
        NewPinPage choice = firstLogin(page, newcomer(realm, "twice", GIVEN));
        choice.save();
        assertThat(choice.error("password-new")).hasText("Type a PIN.");
        choice.pin().fill(OWN);
        choice.again().fill("508264");
        choice.save();
        assertThat(choice.error("password-confirm")).hasText("The two PINs are not the same.");
        assertThat(page.content()).doesNotContain(OWN);
    }

    @Test
    void checksWhileOneTypes(Page page) {
        NewPinPage choice = firstLogin(page, newcomer(realm, "live", GIVEN));
        choice.pin().pressSequentially("50826");
        assertThat(choice.status()).isEmpty();
        choice.again().focus();
        assertThat(choice.status()).hasText("A PIN is 6 digits and nothing else.");
        assertThat(choice.rule("length")).hasClass("keystead-pin-broken");
        choice.pin().fill(OWN);
        assertThat(choice.rule("length")).hasClass("keystead-pin-kept");
        choice.again().pressSequentially("5082");
        assertThat(choice.status()).isEmpty();
        choice.pin().focus();
        assertThat(choice.status()).hasText("The two PINs are not the same.");
        choice.again().fill(OWN);
        assertThat(choice.rule("same")).hasClass("keystead-pin-kept");
        assertThat(choice.status()).hasText("This can be your PIN. It is checked when you save it.");
    }

    @Test
    void drawsThreeEachTimeAndTakesTheOneChosen(Page page) {
        TestUser drawn = newcomer(realm, "drawn", GIVEN);
        NewPinPage choice = firstLogin(page, drawn);
        assertThat(choice.suggestions().first()).isHidden();
        choice.draw();
        assertThat(choice.suggestions()).hasCount(3);
        List<String> first = choice.suggestions().allInnerTexts();
        assertThat(first).doesNotHaveDuplicates().allMatch(pin -> pin.matches("[0-9]{6}"));
        choice.save();
        choice.draw();
        List<String> second = choice.suggestions().allInnerTexts();
        assertThat(second).doesNotContainAnyElementsOf(first);
        assertThat(choice.error("password-new")).isVisible();
        choice.suggestions().nth(1).click();
        assertThat(choice.error("password-new")).hasCount(0);
        assertThat(choice.pin()).hasAttribute("type", "text");
        assertThat(choice.pin()).hasValue(second.get(1));
        assertThat(choice.again()).hasValue(second.get(1));
        choice.save();
        page.waitForURL(TestApp.CALLBACK + "**");
        realm.app().granted("drawn", second.get(1));
    }

    @Test
    void noPinGetsIntoEventsOrLog(Page page, KeysteadServer server) throws IOException {
        TestUser silent = newcomer(realm, "silent", GIVEN);
        NewPinPage choice = firstLogin(page, silent);
        List<String> drawn = choice.suggestionsInThePage();
        choice.chooses("241288");
        choice.chooses("604817");
        page.waitForURL(TestApp.CALLBACK + "**");
        List<EventRepresentation> events = realm.admin().getEvents().stream()
                .filter(event -> silent.id().equals(event.getUserId()))
                .toList();
        assertThat(events)
                .extracting(EventRepresentation::getType)
                .contains("UPDATE_CREDENTIAL", "UPDATE_PASSWORD", "UPDATE_CREDENTIAL_ERROR", "UPDATE_PASSWORD_ERROR");
        assertThat(events)
                .filteredOn(event -> event.getType().endsWith("_ERROR"))
                .allSatisfy(event -> {
                    assertThat(event.getError()).isEqualTo("password_rejected");
                    assertThat(event.getDetails()).containsEntry("reason", "keysteadPinDate");
                });
        String told = events.stream()
                .map(event -> event.getType() + event.getDetails())
                .reduce("", String::concat);
        assertThat(told).doesNotContain("241288", "604817").doesNotContain(drawn);
        assertThat(Files.readString(server.log()))
                .doesNotContain("241288", "604817")
                .doesNotContain(drawn);
    }

    @Test
    void isReachedFromAnApplicationWhichMayCancelIt(Page page) {
        TestUser ines = realm.user("ines", GIVEN);
        NewPinPage choice = changesOnHerOwn(page, ines);
        assertThat(page.getByText("Choose a PIN of your own.")).hasCount(0);
        choice.cancel().click();
        page.waitForURL("**kc_action_status=cancelled**");
        realm.app().granted("ines", GIVEN);
        page.navigate(action().toString());
        choice.isShown().types(GIVEN);
        choice.chooses(OWN);
        page.waitForURL("**kc_action_status=success**");
        realm.app().granted("ines", OWN);
    }

    private URI action() {
        return realm.app().loginPage(Map.of("kc_action", "UPDATE_PASSWORD"));
    }

    private NewPinPage changesOnHerOwn(Page page, TestUser person) {
        page.navigate(action().toString());
        new LoginPage(page).named(person.username()).signsIn(person.secret());
        return new NewPinPage(page).isShown();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsOtherSessionsIfSheWantsIt(boolean wanted, Page page) {
        TestUser person = realm.user("session-" + wanted, GIVEN);
        realm.app().signIn(person);
        NewPinPage choice = changesOnHerOwn(page, person);
        assertThat(choice.otherSessions()).isChecked();
        choice.otherSessions().setChecked(wanted);
        choice.types(GIVEN);
        choice.chooses(OWN);
        page.waitForURL(TestApp.CALLBACK + "**");
        assertThat(person.resource().getUserSessions()).hasSize(wanted ? 1 : 2);
    }

    @Test
    void peopleWithAnAddressGetTheUsualPage(Page page) {
        TestUser manager = realm.user(realm.address("usual"), "Verdure-41-Lantern");
        mustChange(manager);
        LoginPage.open(page, realm.app()).named(manager.username()).signsIn(manager.secret());
        assertThat(page.locator("#kc-passwd-update-form")).isVisible();
        page.locator("#password-new").fill("Lantern-58-Verdure");
        page.locator("#password-confirm").fill("Lantern-58-Verdure");
        page.locator("#kc-submit").click();
        page.waitForURL(TestApp.CALLBACK + "**");
        realm.app().granted(manager.username(), "Lantern-58-Verdure");
    }

    @Test
    void plainRealmsKeepTheUsualPage(@Plain TestRealm plain, Page page) {
        PinRealm.withPins(plain, 6);
        assertUsual(plain, page);
    }

    @Test
    void realmsWithoutThePolicyKeepTheUsualPage(@Another TestRealm other, Page page) {
        PinRealm.change(other, settings -> settings.setPasswordPolicy(""));
        assertUsual(other, page);
    }

    private static void assertUsual(TestRealm other, Page page) {
        TestUser camille = newcomer(other, "camille", GIVEN);
        LoginPage.open(page, other.app()).named("camille").signsIn(GIVEN);
        assertThat(page.locator("#kc-passwd-update-form")).isVisible();
        page.locator("#password-new").fill("anything");
        page.locator("#password-confirm").fill("anything");
        page.locator("[name=login]").click();
        page.waitForURL(TestApp.CALLBACK + "**");
        other.app().granted(camille.username(), "anything");
    }

    @Test
    void asksForAsManyDigitsAsTheRealm(@Another TestRealm other, Page page) {
        TestUser camille = newcomer(other, "eight", GIVEN);
        PinRealm.withPins(other, 8);
        LoginPage.open(page, other.app()).named(camille.username()).signsIn(GIVEN);
        NewPinPage choice = new NewPinPage(page).isShown();
        assertThat(choice.rule("length")).hasText("8 digits, nothing else");
        choice.chooses("508263");
        assertThat(choice.error("password-new")).hasText("A PIN is 8 digits and nothing else.");
        choice.draw();
        assertThat(choice.suggestions().allInnerTexts()).allMatch(pin -> pin.matches("[0-9]{8}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keystead", "keycloak.v2", "keycloak", "base"})
    void worksUnderAnyLoginTheme(String theme, Page page) {
        TestUser person = newcomer(realm, "theme-" + theme, GIVEN);
        PinRealm.change(realm, settings -> settings.setLoginTheme(theme));
        try {
            page.navigate(realm.app().loginPage().toString());
            page.locator("#username").fill(person.username());
            page.locator("#password").fill(GIVEN);
            page.locator("[name=login]").click();
            NewPinPage choice = new NewPinPage(page).isShown();
            choice.chooses("121212");
            assertThat(page.getByText("This PIN is too regular.")).isVisible();
            choice.draw();
            choice.suggestions().first().click();
            choice.save();
            page.waitForURL(TestApp.CALLBACK + "**");
        } finally {
            PinRealm.change(realm, settings -> settings.setLoginTheme("keystead"));
        }
    }

    @Test
    void isUsableWithoutScripts(Page page) {
        TestUser plain = newcomer(realm, "scriptless", GIVEN);
        try (BrowserContext context = browserLike(page, options -> options.setJavaScriptEnabled(false))) {
            NewPinPage choice = firstLogin(context.newPage(), plain);
            choice.draw();
            String drawn = choice.suggestionsInThePage().get(0);
            assertThat(choice.page().locator("span").getByText(drawn)).isVisible();
            assertThat(choice.suggestions()).hasCount(0);
            choice.chooses(drawn);
            choice.page().waitForURL(TestApp.CALLBACK + "**");
        }
    }

    @Test
    @BrowserTest(locale = "fr", width = 360, height = 740)
    void isInFrenchOnASmallPhone(Page page) {
        NewPinPage choice = firstLogin(page, newcomer(realm, "french", GIVEN));
        assertThat(page.getByText("Choisissez votre propre code PIN.")).isVisible();
        assertThat(choice.rule("length")).hasText("6 chiffres, rien d'autre");
        choice.draw();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        choice.chooses("241288");
        assertThat(choice.error("password-new")).containsText("date");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void isDarkWhereTheBrowserIs(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        NewPinPage choice = firstLogin(page, newcomer(realm, "dark", GIVEN));
        assertThat(choice.rule("length")).hasCSS("color", "rgb(230, 237, 240)");
    }
}
