package io.keystead.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.messages.Words;
import io.keystead.tests.pin.LoginPage;
import java.util.regex.Pattern;

/** The admin console as an administrator sees it who is signed in, in his language. */
public record Console(Page page, Words words) {

    /** Far more than a page needs; the first one loads the whole console on a machine that builds and tests. */
    static final double LOADING_MS = 60_000;

    /** The page of this path in the console of the realm itself. */
    public static Console open(Page page, TestRealm realm, TestUser administrator, String path) {
        return open(page, realm.name(), realm, administrator.username(), administrator.secret(), path);
    }

    /** The page of this path about {@code realm} in the console of another one, in which one signs in. */
    static Console open(Page page, String console, TestRealm realm, String username, String secret, String path) {
        page.navigate(realm.url().resolve("/admin/" + console + "/console/") + address(realm, path));
        signIn(new LoginPage(page), username, secret);
        Console opened = new Console(page, Words.ofAdminConsole("en"));
        assertThat(page.locator("main :is(h1, h2)").first()).isVisible(new IsVisibleOptions().setTimeout(LOADING_MS));
        assertThat(page.locator("main .pf-v5-c-skeleton")).hasCount(0, new HasCountOptions().setTimeout(LOADING_MS));
        return opened;
    }

    private static void signIn(LoginPage login, String username, String secret) {
        login.named(username);
        login.page().waitForLoadState();
        // Where the realm has organizations, the password is on a page of its own.
        if (!login.password().isVisible()) {
            login.submit();
        }
        login.signsIn(secret);
    }

    /** The same, for somebody who reads another language. */
    Console in(Words others) {
        return new Console(page, others);
    }

    private static String address(TestRealm realm, String path) {
        return "#/" + realm.name() + path;
    }

    /** Another page about the same realm. */
    public Console at(TestRealm realm, String path) {
        page.evaluate("address => { location.hash = address; }", address(realm, path));
        return this;
    }

    /** An entry of the menu, by the last part of its address. */
    Locator entry(String path) {
        return page.locator("#nav-item-" + path);
    }

    Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    /** A row of the list, by something that it says. */
    public Locator row(String text) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    Locator rows() {
        return page.locator("tbody tr");
    }

    /** Opens the menu of a row. */
    Console menuOf(String name) {
        button(words.say("keysteadActionsFor", "name", name)).click();
        return this;
    }

    void choose(String item) {
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    Locator menu() {
        return page.getByRole(AriaRole.MENUITEM);
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator inDialog(String button) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    /** What the list of a field offers that searches by itself. */
    Locator offered() {
        return page.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION);
    }

    /** A field of the form in front, by its label; a mandatory one is marked with a star. */
    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + label + " *\\*?$"));
    }

    /** What is said beneath a field, or elsewhere on the page. */
    Locator text(String text) {
        return page.getByText(text).first();
    }

    /** Waits for the message that tells of success, and puts it away. */
    Console says(String message) {
        Locator alert = page.locator(".pf-v5-c-alert.pf-m-success")
                .filter(new Locator.FilterOptions().setHasText(message))
                .first();
        assertThat(alert).isVisible();
        return this;
    }

    /** Types a code into a field that searches by itself, and takes the establishment that has it. */
    void pick(String field, String code) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field))
                .fill(code);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(" " + code + "$")))
                .click();
    }
}
