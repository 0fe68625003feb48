package io.keystead.tests.harness;

import java.net.URI;
import java.util.Map;

/** The login page, filled in without a browser: for tests of what comes after it. */
final class FormLogin {

    private final PlainBrowser browser;

    FormLogin(TestApp app) {
        this.browser = app.browser();
    }

    /** Where the server sends the person, with {@code code} in the query. */
    URI submit(String username, String secret) {
        return attempt(username, secret)
                .expect(302)
                .header("Location")
                .map(URI::create)
                .orElseThrow();
    }

    /** What the server answers, the login page again (200) when it refuses. */
    Answer attempt(String username, String secret) {
        Answer page = browser.opens(Map.of()).expect(200);
        return browser.posts(page, Map.of("username", username, "password", secret));
    }
}
