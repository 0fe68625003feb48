package io.keystead.tests.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.net.URI;
import java.util.Map;

/** Somebody in front of a browser, on the way into one application. */
record Visitor(Page page, TestApp app) {

    Visitor opens() {
        return opens(Map.of());
    }

    Visitor opens(Map<String, String> parameters) {
        page.navigate(app.loginPage(parameters).toString());
        return this;
    }

    Visitor signsIn(TestUser person) {
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(person.secret());
        page.locator("#kc-login").click();
        return this;
    }

    Visitor isAsked() {
        assertThat(form()).isVisible();
        return this;
    }

    Visitor chooses(String name) {
        radio(name).check();
        return goesOn();
    }

    Visitor goesOn() {
        page.locator("#keystead-establishment-continue").click();
        return this;
    }

    Locator form() {
        return page.locator("#keystead-select-establishment");
    }

    Locator radios() {
        return form().getByRole(AriaRole.RADIO);
    }

    Locator radio(String name) {
        return form().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name));
    }

    Locator checked() {
        return form().locator("input[type=radio]:checked");
    }

    Locator searchField() {
        return form().getByRole(AriaRole.SEARCHBOX);
    }

    /** Where the application is told what came out. */
    URI arrives() {
        page.waitForURL(TestApp.CALLBACK + "**");
        return URI.create(page.url());
    }

    Answer tokens() {
        return app.tokens(arrives());
    }

    /** The code of the current establishment in the token that the application gets. */
    String establishment() {
        return establishment(tokens());
    }

    static String establishment(Answer tokens) {
        Token token = TestApp.token(tokens);
        return token.claim("establishment").asText();
    }
}
