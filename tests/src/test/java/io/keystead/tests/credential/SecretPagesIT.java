package io.keystead.tests.credential;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The same rules on the pages on which people choose their secret themselves. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecretPagesIT {

    private static final String PIN = "739154";
    private static final String PASSWORD = "Olive-Lantern-41";

    private final TestRealm realm;

    SecretPagesIT(TestRealm realm) {
        this.realm = realm.withShippedSecretRules().with(settings -> settings.setRegistrationAllowed(true));
    }

    @Test
    void atFirstLoginAWeakPinIsRefusedAndAnotherTaken(Page page) {
        TestUser camille = toChange(realm.user("camille-" + UUID.randomUUID(), PIN));
        signIn(page, camille);
        choose(page, "140789");
        assertThat(page.locator("body")).containsText("This PIN is a date or a year.");
        choose(page, PASSWORD);
        assertThat(page.locator("body")).containsText("A PIN is 6 digits and nothing else.");
        choose(page, "604851");
        page.waitForURL(TestApp.CALLBACK + "**");
        realm.app().granted(camille.username(), "604851");
    }

    @Test
    @BrowserTest(locale = "fr")
    void theReasonIsInFrenchToo(Page page) {
        TestUser camille = toChange(realm.user("camille-" + UUID.randomUUID(), PIN));
        signIn(page, camille);
        choose(page, "112233");
        assertThat(page.locator("body")).containsText("Ce code PIN est trop régulier.");
        choose(page, "12");
        assertThat(page.locator("body")).containsText("Un code PIN a 6 chiffres et rien d'autre.");
    }

    @Test
    void atFirstLoginSomebodyWithEmailChoosesAPassword(Page page) {
        TestUser marc = toChange(realm.user(realm.address("marc"), PASSWORD));
        signIn(page, marc);
        choose(page, "604851");
        assertThat(page.locator("body")).containsText("minimum length 12");
        choose(page, "Harbour-Pencil-52");
        page.waitForURL(TestApp.CALLBACK + "**");
    }

    @Test
    void whoRegistersUnderANameChoosesAPin(Page page) {
        String name = "nadia-" + UUID.randomUUID();
        register(page, name, "", PASSWORD);
        assertThat(page.locator("body")).containsText("A PIN is 6 digits and nothing else.");
        register(page, name, "", "140789");
        assertThat(page.locator("body")).containsText("This PIN is a date or a year.");
        register(page, name, "", PIN);
        page.waitForURL(TestApp.CALLBACK + "**");
        realm.app().granted(name, PIN);
    }

    @Test
    void whoRegistersUnderAnAddressChoosesAPassword(Page page) {
        String address = realm.address("emma");
        register(page, address, address, PIN);
        assertThat(page.locator("body")).containsText("minimum length 12");
        register(page, address, address, PASSWORD);
        page.waitForURL(TestApp.CALLBACK + "**");
        assertThat(realm.admin().users().searchByEmail(address, true)).hasSize(1);
    }

    private static TestUser toChange(TestUser user) {
        var changed = user.resource().toRepresentation();
        changed.setRequiredActions(List.of("UPDATE_PASSWORD"));
        user.resource().update(changed);
        return user;
    }

    private void signIn(Page page, TestUser user) {
        page.navigate(realm.app().loginPage().toString());
        page.locator("#username").fill(user.username());
        page.locator("#password").fill(user.secret());
        page.locator("#kc-login").click();
    }

    private static void choose(Page page, String secret) {
        page.locator("[name=password-new]").fill(secret);
        page.locator("[name=password-confirm]").fill(secret);
        page.locator("[type=submit]").first().click();
    }

    private void register(Page page, String username, String email, String secret) {
        page.navigate(realm.app().loginPage().toString().replace("/auth?", "/registrations?"));
        page.locator("#username").fill(username);
        page.locator("#email").fill(email);
        page.locator("#firstName").fill("Nadia");
        page.locator("#lastName").fill("Petit");
        page.locator("#password").fill(secret);
        page.locator("#password-confirm").fill(secret);
        page.locator("[type=submit]").first().click();
    }
}
