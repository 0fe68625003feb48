package io.keystead.tests.pin;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.TestApp;

/** The login page as somebody sees it who looks for her PIN. */
record LoginPage(Page page) {

    static LoginPage open(Page page, TestApp app) {
        page.navigate(app.loginPage().toString());
        return new LoginPage(page);
    }

    LoginPage named(String username) {
        name().fill(username);
        return this;
    }

    void signsIn(String secret) {
        password().fill(secret);
        submit();
    }

    void submit() {
        page.locator("#kc-login").click();
    }

    Locator name() {
        return page.locator("#username");
    }

    Locator password() {
        return page.locator("#password");
    }

    /** The same field, found by its label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator dots() {
        return page.locator("#keystead-pin-dots");
    }

    Locator fullDots() {
        return page.locator(".keystead-pin-dot-full");
    }

    /** The button to the other kind of secret. */
    Locator instead() {
        return page.locator("#keystead-pin-switch");
    }

    Locator status() {
        return page.locator("#keystead-pin-status");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator pad() {
        return page.locator("#keystead-pin-pad");
    }

    Locator pad(String key) {
        return pad().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(key).setExact(true));
    }

    void types(String digits) {
        digits.chars().mapToObj(Character::toString).forEach(digit -> pad(digit).tap());
    }
}
