package io.keystead.tests.mail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Mail;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

@BrowserTest
final class ForgottenPasswordIT {

    @BeforeEach
    void letPeopleAsk(TestRealm realm) {
        Office.change(realm, company -> {
            company.setResetPasswordAllowed(true);
            company.setDisplayName(Office.COMPANY);
        });
    }

    @Test
    void theAnswerIsTheSameForEveryNameAndOnlyActiveOwnersGetAMail(
            TestRealm realm, KeysteadServer server, Mailbox mailbox, Page page) {
        TestUser camille = realm.user("camille", "739154");
        TestUser gone = realm.user(realm.address("gone"), Office.PASSWORD);
        UserRepresentation inactive = gone.resource().toRepresentation();
        inactive.setEnabled(false);
        gone.resource().update(inactive);
        TestUser owner = realm.user(realm.address("owner"), Office.PASSWORD);
        TestUser blocked = realm.user(realm.address("blocked"), Office.PASSWORD);
        realm.as(server.adminToken())
                .post("/block-list", Map.of("email", blocked.username()))
                .expect(204);

        String unknown = answerTo(realm, page, realm.address("unknown"));
        assertThat(unknown).isNotBlank();
        assertThat(answerTo(realm, page, camille.username())).isEqualTo(unknown);
        assertThat(answerTo(realm, page, gone.username())).isEqualTo(unknown);
        assertThat(answerTo(realm, page, blocked.username())).isEqualTo(unknown);
        assertThat(answerTo(realm, page, owner.username())).isEqualTo(unknown);

        assertThat(mailbox.to(owner.username()).links()).hasSize(1);
        assertThat(mailbox.allTo(gone.username())).isEmpty();
        assertThat(mailbox.allTo(blocked.username())).isEmpty();
        assertThat(mailbox.allTo(realm.address("unknown"))).isEmpty();
    }

    @Test
    @BrowserTest(locale = "fr")
    void theMailSaysUntilWhenItIsValidAndItsLinkSetsThePassword(TestRealm realm, Mailbox mailbox, Page page) {
        TestUser owner = realm.user(realm.address("renee"), Office.PASSWORD);
        answerTo(realm, page, owner.username());
        Mail mail = mailbox.to(owner.username());
        assertThat(mail.text())
                .contains("sur la page de connexion de " + Office.COMPANY, "Envoyé par " + Office.COMPANY)
                .containsPattern("jusqu'au : \\p{L}+ \\d+ \\p{L}+ 20\\d\\d.* \\(\\S+\\)");
        assertThat(mail.html())
                .contains("lang=\"fr\"", "Hôtels Riviera &amp; Fils")
                .contains(mail.links().get(0).replace("&", "&amp;"));
        page.navigate(mail.links().get(0));
        new LinkVisitor(page).chooses("Another-Horse-9");
        realm.app().granted(owner.username(), "Another-Horse-9");
    }

    private static String answerTo(TestRealm realm, Page page, String name) {
        page.context().clearCookies();
        page.navigate(realm.app().loginPage().toString());
        page.locator("a[href*='reset-credentials']").click();
        page.locator("#username").fill(name);
        page.locator("#username").press("Enter");
        assertThat(page.locator("#kc-login")).isVisible();
        return page.locator(".pf-v5-c-alert, .alert").innerText();
    }
}
