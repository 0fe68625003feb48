package io.keystead.tests.pin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.keystead.tests.pin.PinRealm.browserLike;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The login page, whose password field is a PIN field while the name has no "@". */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PinFieldIT {

    private static final String PIN = "739154";

    private final TestRealm realm;

    PinFieldIT(TestRealm realm) {
        this.realm = PinRealm.withPins(realm, 6);
        realm.user("nadia", PIN);
        PinRealm.change(realm, settings -> {
            settings.setRememberMe(true);
            settings.setResetPasswordAllowed(true);
        });
    }

    private LoginPage open(Page page) {
        return LoginPage.open(page, realm.app());
    }

    @Test
    void asksForEitherAsLongAsThereIsNoName(Page page, Complaints complaints) {
        LoginPage login = open(page);
        assertThat(login.field("Password or PIN")).isVisible();
        assertThat(login.dots()).isHidden();
        assertThat(login.instead()).isHidden();
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    @Test
    void becomesAPinFieldWithTheFirstLetterAndAPasswordFieldWithTheAt(Page page) {
        LoginPage login = open(page);
        login.name().pressSequentially("n");
        assertThat(login.field("PIN")).hasAttribute("inputmode", "numeric");
        assertThat(login.dots()).isVisible();
        assertThat(login.dots().locator("> *")).hasCount(6);
        assertThat(login.status()).hasText("Your PIN is asked, 6 digits.");
        login.name().pressSequentially("ina@");
        assertThat(login.field("Password")).not().hasAttribute("inputmode", "numeric");
        assertThat(login.dots()).isHidden();
        assertThat(login.instead()).isHidden();
        assertThat(login.status()).hasText("Your password is asked.");
        login.name().fill("");
        assertThat(login.field("Password or PIN")).isVisible();
        assertThat(login.status()).isEmpty();
    }

    @Test
    void showsADotForEachDigitAndSignsIn(Page page) {
        LoginPage login = open(page).named("nadia");
        login.password().pressSequentially("7391");
        assertThat(login.fullDots()).hasCount(4);
        assertThat(login.password()).hasCSS("color", "rgba(0, 0, 0, 0)");
        login.password().pressSequentially("54");
        assertThat(login.fullDots()).hasCount(6);
        login.password().press("Enter");
        page.waitForURL(TestApp.CALLBACK + "**");
    }

    @Test
    void neverBlocksLettersNorLength(Page page) {
        TestUser fred = realm.user("fred", "849105");
        LoginPage login = open(page).named("fred");
        login.password().pressSequentially("correct horse battery staple");
        assertThat(login.password()).hasValue("correct horse battery staple");
        // What can not be a PIN gets the browser's own bullets.
        assertThat(login.dots()).isHidden();
        assertThat(login.password()).not().hasCSS("color", "rgba(0, 0, 0, 0)");
        assertThat(login.instead()).isVisible();
        login.password().fill(fred.secret());
        login.submit();
        page.waitForURL(TestApp.CALLBACK + "**");
    }

    @Test
    void letsPeopleUseAPasswordInstead(Page page) {
        LoginPage login = open(page).named("nadia");
        login.instead().click();
        assertThat(login.field("Password")).isFocused();
        assertThat(login.password()).not().hasAttribute("inputmode", "numeric");
        assertThat(login.dots()).isHidden();
        assertThat(login.status()).hasText("Your password is asked.");
        login.instead().click();
        assertThat(login.field("PIN")).isFocused();
        assertThat(login.dots()).isVisible();
    }

    @Test
    void namesTheEyeAfterWhatItShows(Page page) {
        LoginPage login = open(page).named("nadia");
        login.password().fill("73");
        login.button("Show PIN").click();
        assertThat(login.password()).hasAttribute("type", "text");
        assertThat(login.dots()).isHidden();
        assertThat(login.password()).not().hasCSS("color", "rgba(0, 0, 0, 0)");
        login.instead().click();
        login.button("Hide password").click();
        assertThat(login.button("Show password")).isVisible();
    }

    @Test
    void keepsNameAndPinFieldAfterAWrongPinAndForgetsThePin(Page page) {
        LoginPage login = open(page).named("nadia");
        login.password().fill("111111");
        login.submit();
        assertThat(page.getByText("Wrong name, password or PIN.")).isVisible();
        assertThat(login.name()).hasValue("nadia");
        assertThat(login.field("PIN")).isEmpty();
        assertThat(login.dots()).isVisible();
        assertThat(login.fullDots()).hasCount(0);
        assertThat(page.locator("#rememberMe")).isVisible();
    }

    /** Whether somebody exists, and how she signs in, is not to be read from the page. */
    @Test
    void saysTheSameOfNamesThatNobodyHas(Page page) {
        String known = afterWrong(page, "nadia");
        String unknown = afterWrong(page, "nobody");
        assertThat(unknown).isEqualTo(known.replace("nadia", "nobody"));
    }

    private String afterWrong(Page page, String name) {
        page.context().clearCookies();
        LoginPage login = open(page).named(name);
        login.password().fill("111111");
        login.submit();
        assertThat(page.getByText("Wrong name, password or PIN.")).isVisible();
        return page.locator("main").innerText()
                + login.name().inputValue()
                + page.locator("#keystead-pin-tools").innerHTML();
    }

    @Test
    void worksByKeyboardAlone(Page page) {
        LoginPage login = open(page);
        login.name().focus();
        page.keyboard().type("nadia");
        page.keyboard().press("Tab");
        assertThat(login.password()).isFocused();
        page.keyboard().press("Tab");
        assertThat(login.button("Show PIN")).isFocused();
        page.keyboard().press("Tab");
        assertThat(login.instead()).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#rememberMe")).isFocused();
        login.password().focus();
        page.keyboard().type(PIN);
        page.keyboard().press("Enter");
        page.waitForURL(TestApp.CALLBACK + "**");
    }

    @Test
    void hasNoPadWithAMouse(Page page) {
        LoginPage login = open(page).named("nadia");
        assertThat(login.pad()).isHidden();
    }

    @Test
    void hasAPadUnderFingers(Page page) {
        try (BrowserContext phone = phone(page)) {
            LoginPage login = open(phone.newPage());
            assertThat(login.pad()).isHidden();
            login.named("nadia");
            assertThat(login.pad()).isVisible();
            login.types("7392");
            assertThat(login.status()).hasText("4 of 6 digits");
            login.pad("Delete the last digit").tap();
            assertThat(login.fullDots()).hasCount(3);
            assertThat(login.password()).hasValue("739");
            assertFitsAPhone(login);
            login.types("154");
            login.submit();
            login.page().waitForURL(TestApp.CALLBACK + "**");
        }
    }

    @Test
    void thePadGoesWithThePin(Page page) {
        try (BrowserContext phone = phone(page)) {
            LoginPage login = open(phone.newPage()).named("nadia");
            login.instead().tap();
            assertThat(login.pad()).isHidden();
            assertThat(login.password()).isFocused();
            login.instead().tap();
            assertThat(login.pad()).isVisible();
            login.named("manager@hotel.example");
            assertThat(login.pad()).isHidden();
        }
    }

    private static BrowserContext phone(Page page) {
        return browserLike(
                page, options -> options.setHasTouch(true).setIsMobile(true).setViewportSize(360, 740));
    }

    private static void assertFitsAPhone(LoginPage login) {
        assertThat(login.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        assertThat(login.pad().getByRole(AriaRole.BUTTON).all())
                .hasSize(11)
                .allSatisfy(key -> assertThat(key.boundingBox().height).isGreaterThanOrEqualTo(44));
    }

    @Test
    @BrowserTest(locale = "fr", width = 360, height = 740)
    void speaksFrench(Page page) {
        LoginPage login = open(page);
        assertThat(login.field("Mot de passe ou code PIN")).isVisible();
        login.named("nadia");
        assertThat(login.field("Code PIN")).isVisible();
        assertThat(login.button("Montrer le code PIN")).isVisible();
        assertThat(login.instead()).hasText("Utiliser plutôt un mot de passe");
        assertThat(login.status()).hasText("Votre code PIN est demandé : 6 chiffres.");
        login.instead().click();
        assertThat(login.field("Mot de passe")).isVisible();
        assertThat(login.instead()).hasText("Utiliser plutôt un code PIN");
    }

    @Test
    void isDarkWhereTheBrowserIs(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        LoginPage login = open(page).named("nadia");
        login.password().fill("7");
        assertThat(login.fullDots()).hasCSS("border-top-color", "rgb(230, 237, 240)");
    }

    @Test
    void isAnOrdinaryFieldWithoutScripts(Page page) {
        try (BrowserContext plain = browserLike(page, options -> options.setJavaScriptEnabled(false))) {
            LoginPage login = open(plain.newPage()).named("nadia");
            assertThat(login.field("Password or PIN")).isVisible();
            assertThat(login.dots()).hasCount(0);
            login.password().fill(PIN);
            login.submit();
            login.page().waitForURL(TestApp.CALLBACK + "**");
        }
    }

    @Test
    void isThereWhenSheSignsInAgain(Page page) {
        open(page).named("nadia").signsIn(PIN);
        page.waitForURL(TestApp.CALLBACK + "**");
        page.navigate(realm.app().loginPage(Map.of("prompt", "login")).toString());
        LoginPage login = new LoginPage(page);
        assertThat(page.locator("#kc-attempted-username")).hasValue("nadia");
        assertThat(login.field("PIN")).isVisible();
        assertThat(login.dots()).isVisible();
        login.signsIn(PIN);
        page.waitForURL(TestApp.CALLBACK + "**");
    }

    @Test
    void takesTheNameFromTheLinkToThePage(Page page) {
        page.navigate(realm.app().loginPage(Map.of("login_hint", "nadia")).toString());
        assertThat(new LoginPage(page).field("PIN")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12})
    void hasAsManyDotsAsTheRealmAsksDigits(int length, @Another TestRealm other, Page page) {
        PinRealm.withPins(other, length);
        page.setViewportSize(360, 740);
        LoginPage login = LoginPage.open(page, other.app()).named("nadia");
        assertThat(login.dots().locator("> *")).hasCount(length);
        Locator last = login.dots().locator("> *").last();
        assertThat(last.boundingBox().x + last.boundingBox().width)
                .isLessThan(login.password().boundingBox().x + login.password().boundingBox().width);
    }

    @Test
    void leavesRealmsWithoutThePolicyAsTheyWere(@Another TestRealm other, Page page) {
        PinRealm.change(other, settings -> settings.setPasswordPolicy("length(8)"));
        assertIsUntouched(LoginPage.open(page, other.app()), "Password or PIN");
    }

    @Test
    void leavesPlainRealmsAsTheyWere(@Plain TestRealm plain, Page page) {
        PinRealm.withPins(plain, 6);
        assertIsUntouched(LoginPage.open(page, plain.app()), "Password");
        PinRealm.change(plain, settings -> settings.setLoginTheme("keystead"));
        assertIsUntouched(LoginPage.open(page, plain.app()), "Password or PIN");
    }

    private static void assertIsUntouched(LoginPage login, String label) {
        login.named("nadia");
        assertThat(login.field(label)).isVisible();
        assertThat(login.dots()).hasCount(0);
        assertThat(login.page().locator("[id^=keystead]")).hasCount(0);
    }

    /** The pages with a name of their own: first the name, then the password. */
    @Test
    void isThereWhereTheNameIsAskedFirst(@Another TestRealm other, Page page) {
        PinRealm.withPins(other, 6);
        TestUser camille = other.user("camille", PIN);
        String usual = other.admin().toRepresentation().getBrowserFlow();
        PinRealm.nameFirst(other);
        try {
            assertAsksForThePinAfterTheName(camille, other, page);
        } finally {
            PinRealm.change(other, settings -> settings.setBrowserFlow(usual));
        }
    }

    private static void assertAsksForThePinAfterTheName(TestUser camille, TestRealm other, Page page) {
        page.navigate(other.app().loginPage().toString());
        LoginPage login = new LoginPage(page).named(camille.username());
        login.submit();
        assertThat(login.field("PIN")).isVisible();
        login.signsIn("111111");
        assertThat(login.field("PIN")).isEmpty();
        assertThat(login.dots()).isVisible();
        login.signsIn(PIN);
        page.waitForURL(TestApp.CALLBACK + "**");
    }

    @Test
    void leavesPasskeysToTheNameField(@Another TestRealm other, Page page) {
        PinRealm.withPins(other, 6);
        PinRealm.change(other, settings -> settings.setWebAuthnPolicyPasswordlessPasskeysEnabled(true));
        LoginPage login = LoginPage.open(page, other.app());
        assertThat(login.name()).hasAttribute("autocomplete", "username webauthn");
        login.named("nadia");
        assertThat(login.name()).hasAttribute("autocomplete", "username webauthn");
        assertThat(login.password()).hasAttribute("autocomplete", "current-password");
    }

    /** As companies write it who allow nothing but what Keycloak's own pages need. */
    @Test
    void needsNoScriptInThePage(@Another TestRealm other, Page page, Complaints complaints) {
        PinRealm.withPins(other, 6);
        PinRealm.change(other, settings -> settings.getBrowserSecurityHeaders()
                .put("contentSecurityPolicy", "script-src 'self'; style-src 'self'; frame-ancestors 'self'"));
        LoginPage login = LoginPage.open(page, other.app()).named("nadia");
        assertThat(login.dots()).isVisible();
        List<String> refused = complaints.errors().stream()
                .filter(error ->
                        Pattern.compile("pin-field|style-src").matcher(error).find())
                .toList();
        assertThat(refused).isEmpty();
    }
}
