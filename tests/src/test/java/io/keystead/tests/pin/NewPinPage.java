package io.keystead.tests.pin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The page on which somebody chooses a new PIN. */
public record NewPinPage(Page page) {

    public NewPinPage isShown() {
        assertThat(page.locator("#keystead-update-pin")).isVisible();
        return this;
    }

    public void chooses(String newPin) {
        pin().fill(newPin);
        again().fill(newPin);
        save();
    }

    /** The present one, of which only those are asked who change it because they want to. */
    public void types(String presentPin) {
        page.locator("#keystead-confirm-password").fill(presentPin);
    }

    public void save() {
        page.locator("#kc-submit").click();
    }

    public Locator pin() {
        return page.locator("#password-new");
    }

    public Locator again() {
        return page.locator("#password-confirm");
    }

    public Locator cancel() {
        return page.locator("#kc-cancel");
    }

    public Locator otherSessions() {
        return page.locator("#logout-sessions");
    }

    public Locator error(String field) {
        return page.locator("#" + field + "-error");
    }

    public Locator status() {
        return page.locator("#keystead-pin-said");
    }

    public Locator rule(String name) {
        return page.locator("[data-rule=" + name + "]");
    }

    public void draw() {
        page.locator("#keystead-pin-draw summary").click();
    }

    /** What can be taken with one click. */
    public Locator suggestions() {
        return page.locator(".keystead-pin-suggestions button:not([hidden])");
    }

    /** Seen or not. */
    public List<String> suggestionsInThePage() {
        return page.locator(".keystead-pin-suggestions span").allTextContents();
    }
}
