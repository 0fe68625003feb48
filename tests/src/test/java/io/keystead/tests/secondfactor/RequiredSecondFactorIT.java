package io.keystead.tests.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.CodeDevice;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.DemoFiles;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.OneTimeCode;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.pin.LoginPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;

/** The realm that production starts from wants a second factor of everybody with administration rights. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RequiredSecondFactorIT {

    private static final String PASSWORD = "Correct-Horse-77";

    private final TestRealm realm;

    RequiredSecondFactorIT(@Shipped TestRealm realm) {
        this.realm = realm.with("keystead.second-factor", "administrators");
    }

    private TestUser person(String name, CredentialRepresentation... more) {
        return realm.user(realm.address(name), PASSWORD, List.of(more));
    }

    private void signsIn(Page page, TestUser person) {
        page.context().clearCookies();
        LoginPage.open(page, realm.app()).named(person.username()).signsIn(PASSWORD);
    }

    private static void arrives(Page page) {
        page.waitForURL(TestApp.CALLBACK + "**");
    }

    @Test
    void anAdministratorSetsOneUpBeforeSheIsIn(Page page, Complaints complaints) {
        TestUser alice = person("alice").in("Administrators");
        signsIn(page, alice);
        assertThat(page.locator("#kc-totp-settings")).isVisible();
        signsIn(page, alice);
        page.locator("#totp").fill(OneTimeCode.of(page.locator("#totpSecret").inputValue()));
        page.locator("#saveTOTPBtn").click();
        arrives(page);
        assertThat(complaints.errors()).isEmpty();

        signsIn(page, alice);
        assertThat(page.locator("#otp")).isVisible();
    }

    @Test
    void whoeverHasOneIsAskedForItOnce(Page page) {
        CodeDevice phone = new CodeDevice();
        TestUser bruno = person("bruno", phone.named("Phone")).in("Administrators");
        signsIn(page, bruno);
        page.locator("#otp").fill(phone.nextCode());
        page.locator("#kc-login").click();
        arrives(page);
    }

    @Test
    void aRoleOutsideAnyUserGroupWantsOneToo(Page page) {
        signsIn(page, person("root").grant("view-users"));
        assertThat(page.locator("#kc-totp-settings")).isVisible();
    }

    @Test
    void nobodyElseIsAsked(Page page) {
        signsIn(page, person("maria").in("Managers"));
        arrives(page);
    }

    @Test
    void norIsAnybodyInARealmThatLeavesItToPeople(KeysteadServer server) {
        try (TestRealm demo = server.createRealm(DemoFiles.read().realmNamed("second-factor-demo"))) {
            demo.app("office", client -> client.setDirectAccessGrantsEnabled(false))
                    .redeem(demo.app("office")
                            .attempt("admin@demo.example", "Correct-Horse-7")
                            .expect(302)
                            .header("Location")
                            .map(java.net.URI::create)
                            .orElseThrow());
        }
    }

    @Test
    void theRealmFileWantsItAndLeavesNoPasswordGrantOpen() throws IOException {
        String file = Files.readString(Path.of("../realm-config/base/keystead-realm.json"));
        assertThat(file).contains("\"keystead.second-factor\": \"administrators\"");
        ClientRepresentation commandLine =
                realm.admin().clients().findByClientId("admin-cli").get(0);
        assertThat(commandLine.isEnabled()).isFalse();
    }

    /** Codes for the day on which the phone is gone; the page of the code leads to them. */
    @Test
    void aRecoveryCodeOpensTheAccountWithoutThePhone(Page page) {
        CodeDevice phone = new CodeDevice();
        TestUser nadia = person("nadia", phone.named("Phone"));
        page.navigate(realm.app()
                .loginPage(Map.of("kc_action", "CONFIGURE_RECOVERY_AUTHN_CODES"))
                .toString());
        new LoginPage(page).named(nadia.username()).signsIn(PASSWORD);
        page.locator("#otp").fill(phone.nextCode());
        page.locator("#kc-login").click();
        page.locator("#keystead-confirm-password").fill(PASSWORD);
        page.locator("#keystead-confirm-proceed").click();
        String first = page.locator("#kc-recovery-codes-list li").first().innerText();
        page.locator("#kcRecoveryCodesConfirmationCheck").check();
        page.locator("#saveRecoveryAuthnCodesBtn").click();
        arrives(page);

        signsIn(page, nadia);
        page.locator("#try-another-way").click();
        page.locator("[role=button] h2")
                .getByText("Recovery Authentication Code")
                .click();
        page.locator("#recoveryCodeInput").fill(first.replaceAll("^\\d+:|[\\s-]", ""));
        page.locator("#kc-login").click();
        arrives(page);
    }
}
