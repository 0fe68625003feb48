package io.keystead.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.PlainBrowser;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.net.URI;
import java.util.Map;

/**
 * The page of an action that asks for the password, in a browser without a screen.
 *
 * @param action id of the action
 * @param page what the server shows now
 */
record ActionForm(TestRealm realm, String action, PlainBrowser browser, Answer page) {

    static final String PASSWORD = "Battery-Staple-8";

    /** Somebody signs in, and opens the page from the application; she may see something else in its place. */
    static ActionForm openedBy(TestUser person, TestRealm realm, String action) {
        PlainBrowser browser = realm.app().browser();
        browser.signsIn(browser.opens(Map.of()), person).expect(302);
        return new ActionForm(realm, action, browser, browser.opens(Map.of("kc_action", action)));
    }

    ActionForm isShown() {
        assertThat(page.expect(200).text()).contains("<form id=\"" + action + "\"");
        return this;
    }

    ActionForm inAnotherTab() {
        return at(browser.opens(Map.of("kc_action", action)));
    }

    ActionForm at(Answer next) {
        return new ActionForm(realm, action, browser, next);
    }

    ActionForm sends(Map<String, String> fields) {
        return at(browser.submits(page, fields));
    }

    ActionForm says(String text) {
        assertThat(page.text()).contains(text);
        return this;
    }

    ActionForm saysNothingOf(String text) {
        assertThat(page.text()).doesNotContain(text);
        return this;
    }

    /** Back in the application, which is told how it went. */
    URI arrives(String status) {
        String location = page.expect(302).header("Location").orElseThrow();
        assertThat(location).startsWith(TestApp.CALLBACK).contains("kc_action_status=" + status);
        return URI.create(location);
    }
}
