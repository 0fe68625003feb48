package io.keystead.tests.pin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.keystead.tests.pin.PinRealm.browserLike;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.EventRepresentation;

/** What somebody is told who has forgotten password or PIN. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForgottenPinIT {

    private final TestRealm realm;
    private final TestUser manager;
    private final TestUser nadia;

    ForgottenPinIT(TestRealm realm) {
        this.realm = PinRealm.withPins(realm, 6);
        PinRealm.change(realm, settings -> settings.setResetPasswordAllowed(true));
        realm.recordEvents();
        this.manager = realm.user(realm.address("manager"), "Verdure-41-Lantern");
        this.nadia = realm.user("nadia", "739154");
    }

    /** As the server gives it: what scripts make of the name that was typed depends on its "@". */
    private String answerTo(Page like, String name, String locale) {
        try (BrowserContext fresh =
                browserLike(like, options -> options.setLocale(locale).setJavaScriptEnabled(false))) {
            return answerTo(fresh.newPage(), name);
        }
    }

    private String answerTo(Page page, String name) {
        LoginPage.open(page, realm.app());
        page.locator("a[href*=reset-credentials]").click();
        page.locator("#username").fill(name);
        page.locator("#kc-form-buttons").click();
        assertThat(page.locator("#password")).isVisible();
        return page.locator("main").innerText();
    }

    @Test
    void theAnswerIsTheSameForEveryName(Page page, Mailbox mailbox) {
        String answer = answerTo(page, manager.username(), "en");
        assertThat(answer).contains("If you sign in with a PIN, no message comes; ask your manager for a new PIN.");
        assertThat(answerTo(page, "nadia", "en")).isEqualTo(answer);
        assertThat(answerTo(page, "nobody", "en")).isEqualTo(answer);
        assertThat(answerTo(page, realm.address("nobody"), "en")).isEqualTo(answer);
        mailbox.to(manager.username());
        assertThat(realm.admin().getEvents())
                .filteredOn(event -> "SEND_RESET_PASSWORD".equals(event.getType()))
                .extracting(EventRepresentation::getUserId)
                .contains(manager.id())
                .doesNotContain(nadia.id());
    }

    @Test
    @BrowserTest(locale = "fr", width = 360, height = 740)
    void tellsPeopleInFrenchWhomToAsk(Page page) {
        LoginPage.open(page, realm.app());
        page.locator("a[href*=reset-credentials]").click();
        assertThat(page.getByText("demandez-en un nouveau à votre responsable")).isVisible();
        assertThat(answerTo(page, "nadia", "fr")).contains("demandez un nouveau code à votre responsable");
    }

    @Test
    void theLinkLeadsToTheUsualPageAndTheNewPasswordOpensTheDoor(Page page, Mailbox mailbox) {
        TestUser other = realm.user(realm.address("forgetful"), "Verdure-41-Lantern");
        answerTo(page, other.username());
        page.navigate(mailbox.to(other.username()).links().get(0));
        assertThat(page.locator("#kc-passwd-update-form")).isVisible();
        page.locator("#password-new").fill("Lantern-58-Verdure");
        page.locator("#password-confirm").fill("Lantern-58-Verdure");
        page.locator("#kc-submit").click();
        page.waitForURL(TestApp.CALLBACK + "**");
        realm.app().granted(other.username(), "Lantern-58-Verdure");
    }
}
