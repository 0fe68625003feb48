package io.keystead.tests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Mail;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.OneTimeCode;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** People are told of changes to their own safety, once each, unless the realm does not want it. */
@BrowserTest
final class SecurityMailIT {

    private static final String PASSWORD = "Another-Horse-9";

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
        changesPassword(plain, theirs, page);
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

    private static TestUser person(TestRealm realm) {
        return realm.user(realm.address("renee" + System.nanoTime()), Office.PASSWORD);
    }

    private static void changesPassword(TestRealm realm, TestUser person, Page page) {
        page.context().clearCookies();
        page.navigate(
                realm.app().loginPage(Map.of("kc_action", "UPDATE_PASSWORD")).toString());
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(person.secret());
        page.locator("#kc-login").click();
        new LinkVisitor(page).chooses(PASSWORD);
        page.waitForURL(TestApp.CALLBACK + "**");
    }

    /** In the session that is there. */
    private static void addsSecondFactor(TestRealm realm, Page page) {
        page.navigate(
                realm.app().loginPage(Map.of("kc_action", "CONFIGURE_TOTP")).toString());
        page.locator("#totp").fill(OneTimeCode.of(page.locator("#totpSecret").inputValue()));
        page.locator("#saveTOTPBtn").click();
        page.waitForURL(TestApp.CALLBACK + "**");
    }
}
