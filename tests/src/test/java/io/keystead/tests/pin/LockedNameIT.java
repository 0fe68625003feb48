package io.keystead.tests.pin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the login page says to a name that wrong guesses have locked. */
@BrowserTest
final class LockedNameIT {

    private static final String PIN = "739154";
    private static final String WRONG = "604851";

    private final TestRealm realm;

    LockedNameIT(TestRealm realm) {
        this.realm = realm.withShippedSecretRules();
    }

    @Test
    void isAnsweredLikeANameThatNobodyHas(Page page) {
        assertSameAnswer(locked("nadia"), "Wrong name, password or PIN.", page);
    }

    @Test
    @BrowserTest(locale = "fr")
    void isAnsweredLikeOneInFrench(Page page) {
        assertSameAnswer(locked("camille"), "Nom, mot de passe ou code PIN incorrect.", page);
    }

    @Test
    void isAnsweredSoWhenItIsLockedForGood(Page page) {
        realm.with(settings -> settings.setMaxTemporaryLockouts(0));
        try {
            assertSameAnswer(locked("thomas"), "Wrong name, password or PIN.", page);
        } finally {
            realm.withShippedSecretRules();
        }
    }

    private TestUser locked(String name) {
        TestUser person = realm.user(name, PIN);
        IntStream.range(0, 5).forEach(guess -> realm.app().attempt(name, WRONG).expect(200));
        await().untilAsserted(() -> assertThat(realm.admin().attackDetection().bruteForceUserStatus(person.id()))
                .containsEntry("disabled", true));
        return person;
    }

    private void assertSameAnswer(TestUser locked, String message, Page page) {
        String known = answer(locked.username(), locked.secret(), message, page);
        String unknown = answer("nobody", PIN, message, page);
        assertThat(known).isEqualTo(unknown.replace("nobody", locked.username()));
    }

    private String answer(String name, String pin, String message, Page page) {
        LoginPage.open(page, realm.app()).named(name).signsIn(pin);
        assertThat(page.getByText(message)).isVisible();
        return page.locator("main").ariaSnapshot();
    }
}
