package io.keystead.tests.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.keystead.docker.DemoApp;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.DemoFiles;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.Token;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Camille of the demo's housekeeping on her phone: the demo realm, the demo application, her PIN. */
@BrowserTest(locale = "fr-FR", width = 390, height = 844)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CamilleIT {

    private static final String PIN = "739154";
    private static final String AUTHORIZATION = "authorization";

    private final TestRealm realm;
    private final DemoApp app;

    CamilleIT(KeysteadServer server) throws IOException {
        DemoFiles files = DemoFiles.read();
        realm = server.createRealm(files.realmNamed("camille-demo"));
        realm.as(server.adminToken()).put("/import", files.document()).expect(200);
        app = DemoApp.start(0, realm.url().toString());
    }

    @AfterAll
    void close() {
        app.close();
        realm.close();
    }

    @Test
    void signsInWithHerPinAndChoosesWhereSheStarts(Page page, Complaints complaints) {
        signIn(page, PIN);
        assertThat(page.locator("#person")).containsText("Camille Dubois");
        assertThat(page.locator("#establishment")).hasText("NCE-01");
        assertThat(page.locator("#establishments")).hasText("NCE-01, PAR-01");
        assertThat(page.locator("#claims")).containsText("\"default_establishment\": \"NCE-01\"");
        assertThat(complaints.errors()).isEmpty();

        Token token = tokenOfAccountConsole(page);
        assertThat(realm.asMyself(token).get("/establishments").at("/default").asText())
                .isEqualTo("NCE-01");
        realm.asMyself(token)
                .put("/establishments/default", Map.of("code", "PAR-01"))
                .expect(204);

        page.navigate(app.address().toString());
        assertThat(page.locator("#establishment")).hasText("NCE-01");
        page.locator("#renew").click();
        assertThat(page.locator("#establishment")).hasText("PAR-01");
        assertThat(page.locator("#claims")).containsText("\"default_establishment\": \"PAR-01\"");
        assertThat(page.locator("#establishments")).hasText("NCE-01, PAR-01");
    }

    @Test
    void isToldInFrenchThatAPinIsWrong(Page page) {
        signIn(page, "000000");
        assertThat(page.locator("#input-error-username")).hasText("Nom, mot de passe ou code PIN incorrect.");
        assertThat(page.locator("#username")).hasValue("camille");
    }

    private void signIn(Page page, String pin) {
        page.navigate(app.address().toString());
        page.locator("#sign-in").click();
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(page).hasTitle(Pattern.compile("Se connecter à"));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing is wider than the phone")
                .isTrue();
        page.locator("#username").fill("camille");
        page.locator("#password").fill(pin);
        page.locator("#kc-login").click();
    }

    /** As she is signed in, the console gets its token without asking her. */
    private Token tokenOfAccountConsole(Page page) {
        Request request = page.waitForRequest(
                candidate -> candidate.url().contains("/account/")
                        && candidate.headers().containsKey(AUTHORIZATION),
                () -> page.navigate(realm.url() + "/account/"));
        String header = request.headers().getOrDefault(AUTHORIZATION, "");
        Token token = new Token(header.substring(header.indexOf(' ') + 1));
        assertThat(token.claim("azp").asText()).isEqualTo("account-console");
        return token;
    }
}
