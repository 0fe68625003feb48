package io.keystead.tests.pin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The page on which somebody chooses a new PIN. */
record NewPinPage(Page page) {

    NewPinPage isShown() {
        assertThat(page.locator("#keystead-update-pin")).isVisible();
        return this;
    }

    void chooses(String newPin) {
        pin().fill(newPin);
        again().fill(newPin);
        save();
    }

    void save() {
        page.locator("#kc-submit").click();
    }

    Locator pin() {
        return page.locator("#password-new");
    }

    Locator again() {
        return page.locator("#password-confirm");
    }

    Locator cancel() {
        return page.locator("#kc-cancel");
    }

    Locator otherSessions() {
        return page.locator("#logout-sessions");
    }

    Locator error(String field) {
        return page.locator("#" + field + "-error");
    }

    Locator status() {
        return page.locator("#keystead-pin-said");
    }

    Locator rule(String name) {
        return page.locator("[data-rule=" + name + "]");
    }

    void draw() {
        page.locator("#keystead-pin-draw summary").click();
    }

    /** What can be taken with one click. */
    Locator suggestions() {
        return page.locator(".keystead-pin-suggestions button:not([hidden])");
    }

    /** Seen or not. */
    List<String> suggestionsInThePage() {
        return page.locator(".keystead-pin-suggestions span").allTextContents();
    }
}
