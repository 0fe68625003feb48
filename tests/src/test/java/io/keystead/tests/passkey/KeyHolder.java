package io.keystead.tests.passkey;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import io.keystead.tests.harness.VirtualAuthenticator;
import io.keystead.tests.pin.LoginPage;
import java.net.URI;
import java.util.Map;

/** Somebody in front of a browser that keeps passkeys. */
record KeyHolder(TestRealm realm, Page page, VirtualAuthenticator keys) {

    static KeyHolder with(TestRealm realm, Page page, VirtualAuthenticator keys) {
        return new KeyHolder(realm, page, keys);
    }

    KeyHolder opens(Map<String, String> parameters) {
        page.navigate(realm.app().loginPage(parameters).toString());
        return this;
    }

    KeyHolder opensAction(String action) {
        return opens(Map.of("kc_action", action));
    }

    KeyHolder signsIn(TestUser person) {
        new LoginPage(page).named(person.username()).signsIn(person.secret());
        return this;
    }

    /** With Keycloak's own action, whose page asks for the name in a window of the browser. */
    KeyHolder adds(TestUser person, String name) {
        page.onceDialog(dialog -> dialog.accept(name));
        opensAction("webauthn-register-passwordless")
                .signsIn(person)
                .registers()
                .arrives();
        return this;
    }

    KeyHolder registers() {
        page.locator("#registerWebAuthn").click();
        return this;
    }

    /** Another visit: nothing is left but the passkeys. */
    KeyHolder comesBack() {
        page.context().clearCookies();
        return opens(Map.of());
    }

    Locator passkeyButton() {
        return page.locator("#authenticateWebAuthnButton");
    }

    URI arrives() {
        page.waitForURL(TestApp.CALLBACK + "**");
        return URI.create(page.url());
    }

    Token token() {
        return realm.app().redeem(arrives());
    }

    static JsonNode passkeys(TestRealm realm, Token token) {
        return realm.asMyself(token).get("/security").expect(200).at("/passkeys");
    }
}
