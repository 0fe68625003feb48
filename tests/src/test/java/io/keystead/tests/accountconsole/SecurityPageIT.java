package io.keystead.tests.accountconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.OneTimeCode;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.VirtualAuthenticator;
import io.keystead.tests.login.HeadOffice;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.CredentialRepresentation;

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
        page.locator("[name=password-new]").fill("Quiet-River-2041");
        page.locator("[name=password-confirm]").fill("Quiet-River-2041");
        console.confirms(PASSWORD);
        console.says("Your new password or PIN counts from now on.");
        assertThat(complaints.errors()).isEmpty();
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

        console.button("Disable").click();
        console.confirms(PASSWORD);
        console.says("Two-factor authentication is off.");
        assertThat(console.section("two-factor")).not().containsText("Old phone");
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
        console.dialog()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Log out"))
                .click();
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

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    @Test
    void onlyWhoMayDeleteTheAccountIsOfferedIt(Page page) {
        TestUser anna = realm.user(realm.address("anna"), PASSWORD).in("Reception");
        AccountConsole console = open(page, anna);
        console.section("delete").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#keystead-confirm-password")).isVisible();
        page.context().clearCookies();
        open(page, manager("max"));
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

    @Test
    void whoComesFromAnIdentityProviderIsOfferedNoPassword(Page page, @Another TestRealm provider) {
        HeadOffice office = new HeadOffice(provider, realm, "office").open();
        TestUser ida = office.sends(realm.address("ida")).in("Managers");
        ida.resource().credentials().stream()
                .filter(credential -> CredentialRepresentation.PASSWORD.equals(credential.getType()))
                .forEach(credential -> ida.resource().removeCredential(credential.getId()));
        page.navigate(AccountConsole.address(realm, "security"));
        page.locator("#social-office").click();
        page.locator("#username").fill(ida.username());
        page.locator("#password").fill(HeadOffice.secretOf(ida.username()));
        page.locator("#kc-login").click();
        AccountConsole console = AccountConsole.arrived(page, realm);
        assertThat(console.section("secret")).containsText("You sign in without a password here");
        assertThat(console.section("secret").getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(page.getByTestId("two-factor-status")).containsText("asks for a second factor of its own");
        assertThat(console.button("Enable")).hasCount(0);
        assertThat(console.entry("account-security/linked-accounts")).isVisible();
        realm.admin().identityProviders().get("office").remove();
    }
}
