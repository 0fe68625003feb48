package io.keystead.tests.harness;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: it keeps cookies, follows redirects and fills in forms, for tests of what is behind a page. */
public final class PlainBrowser {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");

    private final LocalhostCookies cookies = new LocalhostCookies();
    private final Http http = new Http(HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build());
    private final TestApp app;

    PlainBrowser(TestApp app) {
        this.app = app;
    }

    /** The page to which the application sends its people; or the redirect back to it. */
    public Answer opens(Map<String, String> parameters) {
        return follow(http.get(app.loginPage(parameters)));
    }

    /** Signs in on the login page, on which this is. */
    public Answer signsIn(Answer loginPage, TestUser person) {
        return submits(loginPage, Map.of("username", person.username(), "password", person.secret()));
    }

    /** Loses its cookies of another realm, as if nobody had signed in there. */
    public void forgets(TestRealm other) {
        cookies.forget(other.url().getPath() + "/");
    }

    /** Where a link leads that was mailed to somebody. */
    public Answer follows(String link) {
        return follow(http.get(here(link)));
    }

    /** The first answer at an address, which may be a redirect. */
    public Answer visits(String link) {
        return http.get(here(link));
    }

    /** What comes of the form of this page. */
    public Answer submits(Answer page, Map<String, String> fields) {
        return follow(posts(page, fields));
    }

    /** The first answer to the form of this page, which may be a redirect. */
    public Answer posts(Answer page, Map<String, String> fields) {
        Matcher action = ACTION.matcher(page.text());
        if (!action.find()) {
            throw new AssertionError("no form on the page:\n" + page.text());
        }
        return http.postForm(here(action.group(1).replace("&amp;", "&")), fields);
    }

    private Answer follow(Answer answer) {
        Answer last = answer;
        String next = last.header("Location").orElse("");
        while (isRedirect(last) && !next.startsWith(TestApp.CALLBACK)) {
            last = http.get(here(next));
            next = last.header("Location").orElse("");
        }
        return last;
    }

    private static boolean isRedirect(Answer answer) {
        return answer.status() == 302 || answer.status() == 303;
    }

    /** The address on the node that showed the page: to all nodes of a cluster leads one name, and this is not it. */
    private URI here(String address) {
        URI named = URI.create(address);
        String query = named.getRawQuery() == null ? "" : "?" + named.getRawQuery();
        return app.loginPage().resolve(named.getRawPath() + query);
    }
}
