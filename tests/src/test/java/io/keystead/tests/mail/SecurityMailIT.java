package io.keystead.tests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Mail;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.OneTimeCode;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;

/** People are told of changes to their own safety, once each, unless the realm does not want it. */
@BrowserTest
final class SecurityMailIT {

    private static final String PASSWORD = "Another-Horse-9";
    private static final String DEVICE = "KEYSTEAD_DEVICE";

    @Test
    void aChangedPasswordIsToldOnceWithTimeBrowserAndAddress(TestRealm realm, Mailbox mailbox, Page page) {
        realm.with("keystead.security-mails", "all");
        TestUser renee = person(realm);
        changesPassword(realm, renee, page);
        Mail mail = mailbox.to(renee.username());
        assertThat(mail.subject()).startsWith("Your password at ").endsWith(" was changed");
        assertThat(mail.text())
                .contains(renee.username(), "Browser: ", "IP address: 127.0.0.1", "nothing to click")
                .containsPattern("When: \\w+day, \\w+ \\d+, 20\\d\\d")
                .doesNotContain(PASSWORD);
        assertThat(mail.links()).isEmpty();
        addsSecondFactor(realm, page);
        Awaitility.await().until(() -> mailbox.allTo(renee.username()).size() > 1);
        assertThat(mailbox.allTo(renee.username()))
                .extracting(Mail::subject)
                .satisfiesExactly(first -> assertThat(first).contains("password"), second -> assertThat(second)
                        .startsWith("A second factor was added"));
    }

    @Test
    void aPasswordFromAnAdministratorIsToldOnceAtEachDoor(KeysteadServer server, TestRealm realm, Mailbox mailbox) {
        realm.with("keystead.security-mails", "password");
        TestUser renee = person(realm);
        CredentialRepresentation given = new CredentialRepresentation();
        given.setType(CredentialRepresentation.PASSWORD);
        given.setValue(PASSWORD);
        renee.resource().resetPassword(given);
        Mail mail = mailbox.to(renee.username());
        assertThat(mail.subject()).startsWith("An administrator has set your password at ");
        assertThat(mail.text())
                .contains(renee.username(), "call an administrator", "nothing to click")
                .doesNotContain(PASSWORD, "IP address", "Browser");
        assertThat(mail.links()).isEmpty();

        Rest root = realm.as(server.adminToken());
        String reset = "/accounts/" + renee.id() + "/reset";
        root.post(reset, Map.of("type", "SECRET", "value", "Third-Horse-11")).expect(200);
        Awaitility.await().until(() -> mailbox.allTo(renee.username()).size() == 2);
        root.post(reset, Map.of("type", "EMAIL_LINK")).expect(200);
        assertThat(mailbox.allTo(renee.username())).hasSize(3).last().satisfies(link -> assertThat(link.links())
                .isNotEmpty());

        realm.with("keystead.security-mails", "passkey");
        renee.resource().resetPassword(given);
        realm.with("keystead.security-mails", "password");
        TestUser last = person(realm);
        last.resource().resetPassword(given);
        mailbox.to(last.username());
        assertThat(mailbox.allTo(renee.username())).hasSize(3);
    }

    @Test
    void whereKeycloaksOwnListenerTellsItWeDoNot(@Another TestRealm other, Mailbox mailbox, Page page) {
        other.with(settings -> {
            settings.getAttributes().put("keystead.security-mails", "all");
            List<String> listeners = new ArrayList<>(settings.getEventsListeners());
            listeners.add("email");
            settings.setEventsListeners(listeners);
        });
        TestUser renee = person(other);
        changesPassword(other, renee, page);
        assertThat(mailbox.to(renee.username()).subject()).doesNotContain("Your password at");
        assertThat(mailbox.allTo(renee.username()))
                .extracting(Mail::text)
                .noneMatch(text -> text.contains("nothing to click"));
    }

    @Test
    void aRealmThatDoesNotWantThemOrIsPlainSendsNone(
            TestRealm realm, @Plain TestRealm plain, Mailbox mailbox, Page page) {
        realm.with("keystead.security-mails", "passkey");
        TestUser renee = person(realm);
        changesPassword(realm, renee, page);
        page.context().clearCookies();
        TestUser theirs = person(plain);
        opensChange(plain, theirs, page);
        new LinkVisitor(page).chooses(PASSWORD);
        page.waitForURL(TestApp.CALLBACK + "**");
        // What comes later is sent later: a mail of the first two would be there by then.
        page.context().clearCookies();
        realm.with("keystead.security-mails", "password");
        TestUser last = person(realm);
        changesPassword(realm, last, page);
        mailbox.to(last.username());
        assertThat(mailbox.allTo(renee.username())).isEmpty();
        assertThat(mailbox.allTo(theirs.username())).isEmpty();
    }

    @Test
    void aMailServerThatIsDownBreaksNoChange(@Another TestRealm other, Page page) {
        TestUser renee = person(other);
        other.with(settings -> {
            settings.getAttributes().put("keystead.security-mails", "all");
            Map<String, String> smtp = new HashMap<>(settings.getSmtpServer());
            smtp.put("port", "1");
            settings.setSmtpServer(smtp);
        });
        changesPassword(other, renee, page);
        other.app().granted(renee.username(), PASSWORD);
    }

    @Test
    void aSignInWithABrowserThatWasNotUsedBeforeIsToldOnce(
            TestRealm realm, Mailbox mailbox, Page page, BrowserContext context) {
        realm.with("keystead.security-mails", "new-device");
        TestUser renee = person(realm);
        signsIn(realm, renee, page);
        signsInAgain(realm, renee, page);
        assertThat(mailbox.allTo(renee.username())).isEmpty();
        try (BrowserContext other = context.browser().newContext()) {
            Page there = other.newPage();
            signsIn(realm, renee, there);
            assertThat(mailbox.to(renee.username()).subject())
                    .startsWith("Sign-in to your account at ")
                    .endsWith(" from a new device");
            there.navigate(realm.app().loginPage().toString());
            there.waitForURL(TestApp.CALLBACK + "**");
            signsInAgain(realm, renee, there);
        }
        realm.app().granted(renee.username(), renee.secret());
        tellsAnother(realm, mailbox, page);
        Mail mail = mailbox.to(renee.username());
        assertThat(mailbox.allTo(renee.username())).hasSize(1);
        assertThat(mail.text()).contains("had not used for it before", "Browser: ", "IP address: 127.0.0.1");
        assertThat(mail.links()).isEmpty();
    }

    @Test
    void aForgedCookieMakesNoBrowserKnown(TestRealm realm, Mailbox mailbox, Page page) {
        realm.with("keystead.security-mails", "new-device");
        TestUser renee = person(realm);
        signsIn(realm, renee, page);
        Cookie genuine = device(page).orElseThrow();
        assertThat(genuine.httpOnly).isTrue();
        assertThat(genuine.path).isEqualTo("/realms/" + realm.name() + "/");
        page.context().clearCookies();
        String unsigned = genuine.value.substring(0, genuine.value.lastIndexOf('.'));
        page.context()
                .addCookies(List.of(new Cookie(DEVICE, unsigned + ".AAAA")
                        .setDomain(genuine.domain)
                        .setPath(genuine.path)));
        signsIn(realm, renee, page);
        assertThat(mailbox.to(renee.username()).subject()).contains("new device");
    }

    @Test
    void aFrenchmanReadsItInHisLanguage(TestRealm realm, Mailbox mailbox, Page page) {
        realm.with("keystead.security-mails", "new-device");
        TestUser renee = person(realm).speaking("fr");
        signsIn(realm, renee, page);
        page.context().clearCookies();
        signsIn(realm, renee, page);
        Mail mail = mailbox.to(renee.username());
        assertThat(mail.subject()).startsWith("Connexion à votre compte");
        assertThat(mail.text()).contains("Quelqu'un s'est connecté", "Navigateur");
    }

    @Test
    void whereNoMailIsWantedNoBrowserIsMarked(TestRealm realm, @Plain TestRealm plain, Page page) {
        realm.with("keystead.security-mails", "password");
        signsIn(realm, person(realm), page);
        assertThat(device(page)).isEmpty();
        signsIn(plain, person(plain), page);
        assertThat(device(page)).isEmpty();
    }

    /** What comes later is sent later: a mail of what was done before would be there by then. */
    private static void tellsAnother(TestRealm realm, Mailbox mailbox, Page page) {
        TestUser last = person(realm);
        page.context().clearCookies();
        signsIn(realm, last, page);
        page.context().clearCookies();
        signsIn(realm, last, page);
        mailbox.to(last.username());
    }

    private static void signsIn(TestRealm realm, TestUser person, Page page) {
        new LinkVisitor(page).signsIn(realm, person.username(), person.secret());
    }

    /** In a session of its own. */
    private static void signsInAgain(TestRealm realm, TestUser person, Page page) {
        page.navigate(realm.app().loginPage(Map.of("prompt", "login")).toString());
        page.locator("#password").fill(person.secret());
        page.locator("#kc-login").click();
        page.waitForURL(TestApp.CALLBACK + "**");
    }

    private static Optional<Cookie> device(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(DEVICE))
                .findFirst();
    }

    private static TestUser person(TestRealm realm) {
        return realm.user(realm.address("renee" + System.nanoTime()), Office.PASSWORD);
    }

    private static void changesPassword(TestRealm realm, TestUser person, Page page) {
        opensChange(realm, person, page);
        page.locator("#keystead-confirm-password").fill(person.secret());
        page.locator("#password-new").fill(PASSWORD);
        page.locator("#password-confirm").fill(PASSWORD);
        page.locator("#keystead-confirm-proceed").click();
        page.waitForURL(TestApp.CALLBACK + "**");
    }

    private static void opensChange(TestRealm realm, TestUser person, Page page) {
        page.context().clearCookies();
        page.navigate(
                realm.app().loginPage(Map.of("kc_action", "UPDATE_PASSWORD")).toString());
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(person.secret());
        page.locator("#kc-login").click();
    }

    /** In the session that is there. */
    private static void addsSecondFactor(TestRealm realm, Page page) {
        page.navigate(
                realm.app().loginPage(Map.of("kc_action", "CONFIGURE_TOTP")).toString());
        page.locator("#keystead-confirm-password").fill(PASSWORD);
        page.locator("#keystead-confirm-proceed").click();
        page.locator("#totp").fill(OneTimeCode.of(page.locator("#totpSecret").inputValue()));
        page.locator("#saveTOTPBtn").click();
        page.waitForURL(TestApp.CALLBACK + "**");
    }
}
