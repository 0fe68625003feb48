package io.keystead.tests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.CodeDevice;
import io.keystead.tests.harness.Mail;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.VirtualAuthenticator;
import io.keystead.tests.pin.LoginPage;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.CredentialRepresentation;

/** Who adds or removes a passkey or gives up his second factor gets one mail for it, in his language. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecurityMailOfKeysIT {

    private static final String PASSWORD = "Correct-Horse-77";

    private final TestRealm realm;

    SecurityMailOfKeysIT(@Shipped TestRealm realm) {
        this.realm = realm.with("keystead.security-mails", "passkey,second-factor");
    }

    private TestUser french(String name, CredentialRepresentation... more) {
        TestUser person =
                realm.user(realm.address(name), PASSWORD, List.of(more)).in("Managers");
        return person.speaking("fr");
    }

    private void opens(Page page, String action) {
        page.navigate(realm.app().loginPage(Map.of("kc_action", action)).toString());
    }

    private static void confirms(Page page) {
        page.locator("#keystead-confirm-password").fill(PASSWORD);
        page.locator("#keystead-confirm-proceed").click();
    }

    private static void arrives(Page page) {
        page.waitForURL(TestApp.CALLBACK + "**");
    }

    private static List<Mail> mails(Mailbox mailbox, TestUser person, int count) {
        Awaitility.await().until(() -> mailbox.allTo(person.username()).size() >= count);
        return mailbox.allTo(person.username());
    }

    @Test
    void aPasskey(Page page, Mailbox mailbox) {
        VirtualAuthenticator.of(page);
        TestUser renee = french("renee");
        opens(page, "keystead-add-passkey");
        new LoginPage(page).named(renee.username()).signsIn(PASSWORD);
        confirms(page);
        page.locator("#keystead-passkey-create").click();
        page.locator("#label").fill("Ordinateur");
        page.locator("#keystead-passkey-save").click();
        arrives(page);
        assertThat(mails(mailbox, renee, 1)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Une clé d'accès a été ajoutée à votre compte chez Keystead");
            assertThat(mail.text())
                    .contains(renee.username(), "se connecter sans mot de passe", "Date : ", "Adresse IP : 127.0.0.1")
                    .contains("Il n'y a rien à cliquer");
        });

        opens(page, "delete_credential:" + idOf(renee, "webauthn-passwordless"));
        confirms(page);
        arrives(page);
        assertThat(mails(mailbox, renee, 2))
                .last()
                .extracting(Mail::subject)
                .isEqualTo("Une clé d'accès a été retirée de votre compte chez Keystead");
    }

    private static String idOf(TestUser person, String type) {
        return person.resource().credentials().stream()
                .filter(credential -> type.equals(credential.getType()))
                .findFirst()
                .map(CredentialRepresentation::getId)
                .orElseThrow();
    }

    @Test
    void aSecondFactorOfWhichTwoDevicesGoAtOnce(Page page, Mailbox mailbox) {
        CodeDevice phone = new CodeDevice();
        TestUser noah = french("noah", phone.named("Phone"), new CodeDevice().named("Spare"));
        opens(page, "keystead-disable-2fa");
        new LoginPage(page).named(noah.username()).signsIn(PASSWORD);
        page.getByText("Phone").click();
        page.locator("#otp").fill(phone.nextCode());
        page.locator("#kc-login").click();
        confirms(page);
        arrives(page);
        // What comes later is sent later: a second mail for the same would be there by then.
        VirtualAuthenticator.of(page);
        opens(page, "keystead-add-passkey");
        confirms(page);
        page.locator("#keystead-passkey-create").click();
        page.locator("#keystead-passkey-save").click();
        arrives(page);
        assertThat(mails(mailbox, noah, 2))
                .extracting(Mail::subject)
                .containsExactly(
                        "Un second facteur a été retiré de votre compte chez Keystead",
                        "Une clé d'accès a été ajoutée à votre compte chez Keystead");
    }
}
