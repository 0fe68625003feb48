package io.keystead.tests.mail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;

/** Somebody who opens a link from a mail. */
public final class LinkVisitor {

    private final Page page;

    public LinkVisitor(Page page) {
        this.page = page;
    }

    LinkVisitor opens(String link) {
        page.navigate(link);
        return this;
    }

    LinkVisitor goesOn() {
        page.locator("#keystead-link-continue").click();
        return this;
    }

    LinkVisitor chooses(String password) {
        page.locator("#password-new").fill(password);
        page.locator("#password-confirm").fill(password);
        page.locator("#password-confirm").press("Enter");
        return this;
    }

    /** The whole way; at its end Keycloak says that the account was updated. */
    public void setsPassword(String link, String password) {
        opens(link).goesOn().chooses(password);
        assertThat(page.locator("#kc-info-message")).isVisible();
    }

    /** The link leads to words about why it does not, and to the way on. */
    void isTurnedAway(String why) {
        assertThat(page.locator("body")).containsText(why);
        assertThat(page.locator("#keystead-link-continue")).hasCount(0);
        assertThat(page.locator("#password-new")).hasCount(0);
        assertThat(page.locator("#keystead-link-sign-in")).isVisible();
    }

    public void signsIn(TestRealm realm, String username, String password) {
        page.navigate(realm.app().loginPage().toString());
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForURL(TestApp.CALLBACK + "**");
    }

    Locator seen(String selector) {
        return page.locator(selector);
    }
}
