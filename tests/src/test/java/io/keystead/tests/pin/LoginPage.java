package io.keystead.tests.pin;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.TestApp;

/** The login page as somebody sees it who looks for her PIN. */
public record LoginPage(Page page) {

    public static LoginPage open(Page page, TestApp app) {
        page.navigate(app.loginPage().toString());
        return new LoginPage(page);
    }

    public LoginPage named(String username) {
        name().fill(username);
        return this;
    }

    public void signsIn(String secret) {
        password().fill(secret);
        submit();
    }

    public void submit() {
        page.locator("#kc-login").click();
    }

    public Locator name() {
        return page.locator("#username");
    }

    public Locator password() {
        return page.locator("#password");
    }

    /** The same field, found by its label. */
    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    public Locator dots() {
        return page.locator("#keystead-pin-dots");
    }

    public Locator fullDots() {
        return page.locator(".keystead-pin-dot-full");
    }

    /** The button to the other kind of secret. */
    public Locator instead() {
        return page.locator("#keystead-pin-switch");
    }

    public Locator status() {
        return page.locator("#keystead-pin-status");
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator pad() {
        return page.locator("#keystead-pin-pad");
    }

    public Locator pad(String key) {
        return pad().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(key).setExact(true));
    }

    public void types(String digits) {
        digits.chars().mapToObj(Character::toString).forEach(digit -> pad(digit).tap());
    }
}
