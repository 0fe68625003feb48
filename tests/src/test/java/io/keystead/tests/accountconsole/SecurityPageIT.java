package io.keystead.tests.accountconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.OneTimeCode;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.VirtualAuthenticator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** All that keeps an account safe, on one page. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecurityPageIT {

    private static final String PASSWORD = "Correct-Horse-77";

    private final TestRealm realm;

    SecurityPageIT(@Shipped TestRealm realm) {
        this.realm = realm.with(settings -> {
            settings.setBruteForceProtected(false);
            settings.getAttributes().put("keystead.self-deletion-groups", "Reception");
        });
    }

    private TestUser manager(String name) {
        return realm.user(realm.address(name), PASSWORD).in("Managers");
    }

    private AccountConsole open(Page page, TestUser person) {
        return AccountConsole.open(page, realm, person, "security");
    }

    @Test
    void anotherPasswordIsChosenWhereOneSignsIn(Page page, Complaints complaints) {
        AccountConsole console = open(page, manager("marc"));
        assertThat(console.section("secret")).containsText("The present one counts since");
        console.button("Change password").click();
        page.locator("[name=cancel-aia]").click();
        console.says("Nothing was changed.");
        assertThat(page).hasURL(Pattern.compile("/account/security$"));

        console.button("Change password").click();
        choosesAPassword(console, "Not-This-One-1");
        assertThat(page.locator("#keystead-password-error")).isVisible();
        choosesAPassword(console, PASSWORD);
        console.says("Your new password or PIN counts from now on.");
        assertThat(complaints.errors()).isEmpty();
    }

    private static void choosesAPassword(AccountConsole console, String present) {
        console.page().locator("[name=password-new]").fill("Quiet-River-2041");
        console.page().locator("[name=password-confirm]").fill("Quiet-River-2041");
        console.confirms(present);
    }

    @Test
    void theSecondFactorIsEnabledNamedAndDisabled(Page page) {
        AccountConsole console = open(page, manager("nina"));
        assertThat(page.getByTestId("two-factor-status")).containsText("Two-factor authentication is off.");
        console.button("Enable").click();
        console.confirms(PASSWORD);
        page.locator("#totp").fill(OneTimeCode.of(page.locator("#totpSecret").getAttribute("value")));
        page.locator("#userLabel").fill("Phone");
        page.locator("#saveTOTPBtn").click();
        console.says("Two-factor authentication is on.");
        assertThat(page.getByTestId("two-factor-status")).containsText("You are asked for a code");

        console.button("Rename Phone").click();
        page.getByLabel("New name for Phone").fill("Old phone");
        console.button("Save").click();
        assertThat(console.section("two-factor")).containsText("Old phone");

        console.button("New recovery codes").click();
        console.confirms(PASSWORD);
        assertThat(page.locator("#kc-recovery-codes-list li")).hasCount(12);
        page.locator("#kcRecoveryCodesConfirmationCheck").check();
        page.locator("#saveRecoveryAuthnCodesBtn").click();
        console.says("Your new recovery codes count from now on; keep them safe.");
        assertThat(console.section("two-factor")).containsText("Recovery codes");

        console.button("Disable").click();
        console.confirms(PASSWORD);
        console.says("Two-factor authentication is off.");
        assertThat(console.section("two-factor")).not().containsText("Old phone");
        assertThat(console.section("two-factor")).not().containsText("Recovery codes");

        console.button("Recent events").click();
        Locator events = page.getByTestId("events").locator("tbody tr");
        assertThat(events.last()).containsText("Signed in");
        assertThat(events.filter(having("Removed: one-time codes"))).hasCount(1);
        assertThat(events.filter(having("Removed: recovery codes"))).hasCount(1);
        assertThat(events.filter(having("Added or changed: one-time codes"))).hasCount(1);
        assertThat(events.filter(having("Added or changed: recovery codes"))).hasCount(1);
        assertThat(events.filter(having("Chrome"))).not().hasCount(0);
        assertThat(console.faults()).isEmpty();
        assertThat(console.rawKeys()).isEmpty();
    }

    @Test
    void aPasskeyIsAddedRenamedInItsPlaceAndRemoved(Page page) {
        VirtualAuthenticator.of(page);
        AccountConsole console = open(page, manager("paul"));
        console.button("Add a passkey").click();
        console.confirms(PASSWORD);
        page.locator("#keystead-passkey-create").click();
        page.locator("#label").fill("Laptop");
        page.locator("#keystead-passkey-save").click();
        console.says("The passkey was added.");
        assertThat(console.section("passkeys")).containsText("Laptop");
        assertThat(console.section("passkeys")).containsText("On one device only");
        assertThat(console.section("passkeys")).containsText("Not used yet");

        console.button("Rename Laptop").click();
        page.getByLabel("New name for Laptop").fill("x\u202Ey");
        console.button("Save").click();
        assertThat(console.section("passkeys")).containsText("1 to 64 visible characters on one line.");
        page.getByLabel("New name for Laptop").fill("Office");
        page.getByLabel("New name for Laptop").press("Enter");
        assertThat(console.section("passkeys")).containsText("Office");
        assertThat(console.faults()).isEmpty();

        console.button("Remove Office").click();
        console.confirms(PASSWORD);
        console.says("It was removed and opens nothing any more.");
        assertThat(console.section("passkeys")).not().containsText("Office");
    }

    @Test
    void oneSessionIsEndedThereAndAllOthersWithThePassword(Page page) {
        TestUser rosa = manager("rosa");
        realm.app().tokens(rosa);
        AccountConsole console = open(page, rosa);
        assertThat(console.section("sessions").getByText("This device")).isVisible();
        assertThat(console.section("sessions").getByRole(AriaRole.BUTTON)).hasCount(2);
        console.section("sessions").getByText("Log out", exact()).click();
        console.dialog().getByRole(AriaRole.BUTTON).filter(having("Log out")).click();
        assertThat(console.dialog()).hasCount(0);
        assertThat(console.section("sessions").getByRole(AriaRole.BUTTON)).hasCount(0);

        realm.app().tokens(rosa);
        console.at("security");
        console.button("Log out from all other devices").click();
        console.confirms(PASSWORD);
        page.locator("#keystead-confirm-back").click();
        console.says("You are logged out everywhere else.");
        assertThat(console.section("sessions").getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    @Test
    void whoMayDeletesHerAccountForEver(Page page, Complaints complaints) {
        TestUser anna = realm.user(realm.address("anna"), PASSWORD).in("Reception");
        AccountConsole console = open(page, anna);
        console.section("delete").getByRole(AriaRole.BUTTON).click();
        page.locator("#keystead-login-name").fill("somebody.else");
        console.confirms(PASSWORD);
        assertThat(page.locator("#keystead-loginName-error")).isVisible();
        page.locator("#keystead-login-name").fill(anna.username());
        console.confirms(PASSWORD);
        assertThat(page.getByText("Your account has been deleted.")).isVisible();
        assertThat(realm.admin().users().searchByUsername(anna.username(), true))
                .isEmpty();
        page.navigate(AccountConsole.address(realm, "security"));
        assertThat(page.locator("#kc-form-login")).isVisible();
        assertThat(complaints.errors()).isEmpty();
    }

    @Test
    void nobodyElseIsOfferedToDelete(Page page) {
        AccountConsole console = open(page, manager("max"));
        assertThat(console.section("sessions")).isVisible();
        assertThat(console.section("delete")).hasCount(0);
    }

    @BrowserTest(locale = "fr", width = 360, height = 740)
    @Test
    void somebodyWithAPinSeesThePinOnAPhoneInFrench(Page page, Complaints complaints) {
        AccountConsole console = open(page, realm.user("camille", "739154").in("Housekeeping"));
        assertThat(console.section("secret")).containsText("Code PIN");
        console.button("Changer le code PIN").click();
        page.locator("[name=cancel-aia]").click();
        console.says("Rien n'a été changé.");
        assertThat(console.overflow()).isZero();
        assertThat(console.faults()).isEmpty();
        assertThat(console.rawKeys()).isEmpty();
        assertThat(complaints.errors()).isEmpty();
    }
}
