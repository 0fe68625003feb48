package io.keystead.tests.accountconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.Accessibility;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.login.HeadOffice;
import io.keystead.tests.pin.LoginPage;
import java.util.List;
import java.util.regex.Pattern;

/** The account console as somebody sees it who is signed in. */
record AccountConsole(Page page, TestRealm realm) {

    /** Far more than a page needs; the first one loads the whole console on a machine that builds and tests. */
    private static final double LOADING_MS = 60_000;

    /** A key of ours, or of Keycloak, that has no text. */
    private static final Pattern RAW_KEY = Pattern.compile("\\bkeystead[A-Z]\\w+|\\$\\{\\w+}|keystead-[a-z-]+");

    /** Signs in and opens the page of this path. */
    static AccountConsole open(Page page, TestRealm realm, TestUser person, String path) {
        page.navigate(address(realm, path));
        new LoginPage(page).named(person.username()).signsIn(person.secret());
        return arrived(page, realm);
    }

    /** The same for somebody who signs in there, where she comes from. */
    static AccountConsole openFrom(HeadOffice office, Page page, TestUser person, String path) {
        page.navigate(address(office.realm(), path));
        page.locator("#social-" + office.alias()).click();
        new LoginPage(page).named(person.username()).signsIn(HeadOffice.secretOf(person.username()));
        return arrived(page, office.realm());
    }

    /** After whatever way of signing in. */
    static AccountConsole arrived(Page page, TestRealm realm) {
        AccountConsole console = new AccountConsole(page, realm);
        assertThat(console.heading()).isVisible(new IsVisibleOptions().setTimeout(LOADING_MS));
        return console;
    }

    static String address(TestRealm realm, String path) {
        return realm.url() + "/account/" + path;
    }

    /** Another page, for which somebody types the address. */
    AccountConsole at(String path) {
        page.navigate(address(realm, path));
        assertThat(heading()).isVisible(new IsVisibleOptions().setTimeout(LOADING_MS));
        return this;
    }

    /** Whoever comes next is not signed in; what is still on its way to the console would bring its cookies back. */
    void isLeft() {
        page.navigate("about:blank");
        page.context().clearCookies();
    }

    /** The title of the page. */
    Locator heading() {
        return page.locator("h1").first();
    }

    Locator menu() {
        return page.locator("nav.pf-v5-c-nav .pf-v5-c-nav__link");
    }

    /** Shows the menu, or hides it. */
    Locator menuToggle() {
        return page.locator("#nav-toggle");
    }

    /** An entry of the menu, by its path. */
    Locator entry(String path) {
        return page.locator("nav").getByTestId(path);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator row(String text) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** The one in front when several say the same. */
    Locator inDialog(String button) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .last();
    }

    /** An item of the menu behind the button of this name. */
    void choose(String menu, String item) {
        button(menu).click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    /** Where she works, in the head of the page. */
    Locator current() {
        return page.getByTestId("current-establishment");
    }

    /** A part of the page. */
    Locator section(String id) {
        return page.locator("section#" + id);
    }

    /** Waits for the message in the corner. */
    AccountConsole says(String message) {
        assertThat(page.locator(".pf-v5-c-alert-group")
                        .getByText(message, new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible(new IsVisibleOptions().setTimeout(LOADING_MS));
        return this;
    }

    /** On a page where one confirms an action. */
    void confirms(String secret) {
        page.locator("#keystead-confirm-password").fill(secret);
        page.locator("#keystead-confirm-proceed").click();
    }

    /** Keys of texts that show as they stand. */
    List<String> rawKeys() {
        return RAW_KEY.matcher(page.locator("body").innerText())
                .results()
                .map(match -> match.group())
                .toList();
    }

    List<String> faults() {
        return Accessibility.faultsOf(page);
    }

    /** By how much the page is wider than its room: the window, or the part of it in which it scrolls. */
    int overflow() {
        return (int)
                page.evaluate(
                        """
                () => Math.max(...[document.documentElement, ...document.querySelectorAll('.pf-v5-c-page__main')]
                    .map(room => room.scrollWidth - room.clientWidth))
                """);
    }
}
