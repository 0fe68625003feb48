package io.keystead.tests.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.CodeDevice;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.pin.LoginPage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.EventRepresentation;

/** Somebody gives up his second factor (row B5), unless his rights ask for one. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DisableSecondFactorIT {

    private static final String ACTION = "keystead-disable-2fa";
    private static final String PASSWORD = "Correct-Horse-77";

    private final TestRealm realm;

    DisableSecondFactorIT(@Shipped TestRealm realm) {
        this.realm = realm.with("keystead.second-factor", "administrators");
    }

    private TestUser person(String name, CredentialRepresentation... more) {
        return realm.user(realm.address(name), PASSWORD, List.of(more));
    }

    private void opens(Page page, String action) {
        page.navigate(realm.app().loginPage(Map.of("kc_action", action)).toString());
    }

    private static void signsIn(Page page, TestUser person, CodeDevice phone) {
        new LoginPage(page).named(person.username()).signsIn(PASSWORD);
        page.locator("#otp").fill(phone.nextCode());
        page.locator("#kc-login").click();
    }

    private static void confirms(Page page, String secret) {
        page.locator("#keystead-confirm-password").fill(secret);
        page.locator("#keystead-confirm-proceed").click();
    }

    private static void arrives(Page page, String status) {
        page.waitForURL(TestApp.CALLBACK + "**");
        assertThat(page.url()).contains("kc_action_status=" + status);
    }

    private static Stream<String> labels(TestUser person) {
        return person.resource().credentials().stream()
                .filter(credential -> !"password".equals(credential.getType()))
                .map(CredentialRepresentation::getUserLabel);
    }

    @Test
    void thePasswordAloneOpensTheAccountAfterwards(Page page, Complaints complaints) {
        CodeDevice phone = new CodeDevice();
        TestUser lea = person("lea", phone.named("Phone"), new CodeDevice().named("Spare"));
        opens(page, ACTION);
        new LoginPage(page).named(lea.username()).signsIn(PASSWORD);
        page.getByText("Phone").click();
        page.locator("#otp").fill(phone.nextCode());
        page.locator("#kc-login").click();
        assertThat(page.locator("#keystead-disable-these li"))
                .hasText(new String[] {"Authenticator app: Phone", "Authenticator app: Spare"});
        assertThat(page.locator("#keystead-second-factor-help")).isVisible();
        confirms(page, "Wrong-Horse-77");
        assertThat(page.locator("#keystead-password-error")).isVisible();
        assertThat(labels(lea)).hasSize(2);
        confirms(page, PASSWORD);
        arrives(page, "success");
        assertThat(complaints.errors()).isEmpty();
        assertThat(labels(lea)).isEmpty();
        assertThat(removals(lea))
                .extracting(event -> event.getDetails().get("credential_user_label"))
                .containsExactlyInAnyOrder("Phone", "Spare");
        realm.app().granted(lea.username(), PASSWORD);
    }

    private List<EventRepresentation> removals(TestUser person) {
        return realm.admin().getEvents(List.of("REMOVE_CREDENTIAL"), null, person.id(), null, null, null, null, null);
    }

    @Test
    void whoHasNoneIsToldSo(Page page) {
        TestUser maria = person("maria");
        opens(page, ACTION);
        new LoginPage(page).named(maria.username()).signsIn(PASSWORD);
        assertThat(page.getByText("Your account has no second factor.")).isVisible();
        page.locator("#keystead-confirm-back").click();
        arrives(page, "cancelled");
    }

    @Test
    void anAdministratorKeepsOne(Page page) {
        CodeDevice phone = new CodeDevice();
        TestUser bruno = person("bruno", phone.named("Phone")).in("Administrators");
        opens(page, ACTION);
        signsIn(page, bruno, phone);
        assertThat(page.getByText("Your rights ask for a second factor.")).isVisible();
        page.locator("#keystead-confirm-back").click();
        arrives(page, "cancelled");
        opens(page, "delete_credential:" + idOf(bruno, "Phone"));
        assertThat(page.getByText("Your rights ask for a second factor.")).isVisible();
        assertThat(labels(bruno)).containsExactly("Phone");
    }

    @Test
    void anAdministratorWithTwoMayRemoveOne(Page page) {
        CodeDevice phone = new CodeDevice();
        TestUser alice = person("alice", phone.named("Phone"), new CodeDevice().named("Lost"))
                .in("Administrators");
        opens(page, "delete_credential:" + idOf(alice, "Lost"));
        new LoginPage(page).named(alice.username()).signsIn(PASSWORD);
        page.getByText("Phone").click();
        page.locator("#otp").fill(phone.nextCode());
        page.locator("#kc-login").click();
        assertThat(page.locator("#keystead-remove-label")).hasText("Lost");
        confirms(page, PASSWORD);
        arrives(page, "success");
        assertThat(labels(alice)).containsExactly("Phone");
    }

    private static String idOf(TestUser person, String label) {
        return person.resource().credentials().stream()
                .filter(credential -> label.equals(credential.getUserLabel()))
                .findFirst()
                .map(CredentialRepresentation::getId)
                .orElseThrow();
    }

    @Test
    @BrowserTest(locale = "fr", width = 360, height = 740)
    void fitsAPhoneInFrench(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        CodeDevice phone = new CodeDevice();
        TestUser sofia = person("sofia", phone.named("Téléphone"));
        opens(page, ACTION);
        signsIn(page, sofia, phone);
        assertThat(page.getByText("Désactiver le second facteur")).isVisible();
        assertThat(page.getByText("Application d'authentification : Téléphone")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        page.locator("#keystead-confirm-cancel").click();
        arrives(page, "cancelled");
        opens(page, "delete_credential:" + idOf(sofia, "Téléphone"));
        assertThat(page.getByText("C'est le dernier")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }
}
