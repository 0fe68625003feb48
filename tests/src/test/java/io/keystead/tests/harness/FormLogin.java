package io.keystead.tests.harness;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The login page, filled in without a browser: for tests of what comes after it. */
final class FormLogin {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");

    private final Http http = new Http(HttpClient.newBuilder()
            .cookieHandler(new LocalhostCookies())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build());
    private final URI loginPage;

    FormLogin(URI loginPage) {
        this.loginPage = loginPage;
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
        Answer page = http.get(loginPage).expect(200);
        Matcher action = ACTION.matcher(page.text());
        if (!action.find()) {
            throw new AssertionError("no form on the login page:\n" + page.text());
        }
        return http.postForm(here(action.group(1)), Map.of("username", username, "password", secret));
    }

    /** The address on the node that showed the page: to all nodes of a cluster leads one name, and this is not it. */
    private URI here(String address) {
        URI named = URI.create(address.replace("&amp;", "&"));
        return loginPage.resolve(named.getRawPath() + "?" + named.getRawQuery());
    }
}
