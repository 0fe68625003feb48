package io.keystead.tests.handover;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.TestApp;
import java.net.URI;

/** The page on which the account administrator gives his rights to somebody else. */
public record HandOverPage(Page page) {

    public HandOverPage isShown() {
        assertThat(form()).isVisible();
        return this;
    }

    public Locator form() {
        return page.locator("#keystead-hand-over");
    }

    public Locator searchField() {
        return form().getByRole(AriaRole.SEARCHBOX);
    }

    public void searches(String text) {
        searchField().fill(text);
        searchField().press("Enter");
        assertThat(searchField()).hasAttribute("value", text);
    }

    public void turns(String button) {
        form().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    public Locator radios() {
        return form().getByRole(AriaRole.RADIO);
    }

    public Locator radio(String name) {
        return form().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name));
    }

    public Locator group() {
        return page.locator("#keystead-former-group");
    }

    public Locator options() {
        return group().locator("option");
    }

    public Locator password() {
        return page.locator("#keystead-confirm-password");
    }

    public Locator error(String field) {
        return page.locator("#keystead-" + field + "-error");
    }

    public Locator proceed() {
        return page.locator("#keystead-confirm-proceed");
    }

    public void confirms(String secret) {
        password().fill(secret);
        proceeds();
    }

    public void proceeds() {
        proceed().click();
    }

    public void cancels() {
        page.locator("#keystead-confirm-cancel").click();
    }

    /** Back in the application, which is told how it went. */
    public URI arrives(String status) {
        page.waitForURL(TestApp.CALLBACK + "**");
        URI callback = URI.create(page.url());
        assertThat(callback).asString().contains("kc_action_status=" + status);
        return callback;
    }
}
