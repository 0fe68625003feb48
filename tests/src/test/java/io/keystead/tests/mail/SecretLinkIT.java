package io.keystead.tests.mail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.TestRealm;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

@BrowserTest
final class SecretLinkIT {

    private static final String GONE = "used already, replaced by a newer one, or withdrawn";
    private static final String PASSWORD = "Correct-Horse-7";

    @Test
    void letsSomebodyChooseThePasswordHeSignsInWith(
            TestRealm realm, Mailbox mailbox, Page page, Complaints complaints) {
        String address = realm.address("first");
        Office office = Office.in(realm);
        String id = office.invites(address, "en");
        assertThat(office.account(id).at("/invitation/validUntil").asLong()).isPositive();
        LinkVisitor visitor = new LinkVisitor(page).opens(Office.link(mailbox, address));
        assertThat(page.locator("body")).containsText("Create your password");
        assertThat(page.locator("body")).containsText(address);
        visitor.goesOn().chooses(PASSWORD);
        assertThat(page.locator("#kc-info-message a")).hasAttribute("href", realm.url() + "/account/");
        assertThat(office.account(id).json().has("invitation")).isFalse();
        assertThat(user(realm, id).isEmailVerified()).isTrue();
        visitor.signsIn(realm, address, PASSWORD);
        assertThat(complaints.errors()).isEmpty();
    }

    @Test
    void opensOnce(TestRealm realm, Mailbox mailbox, Page page) {
        String address = realm.address("once");
        Office.in(realm).invites(address, "en");
        String link = Office.link(mailbox, address);
        LinkVisitor visitor = new LinkVisitor(page);
        visitor.setsPassword(link, PASSWORD);
        Response answer = page.navigate(link);
        assertThat(answer.status()).isEqualTo(400);
        visitor.isTurnedAway(GONE);
    }

    @Test
    void ofTwoBrowsersThatHaveItOpenTheFirstWins(TestRealm realm, Mailbox mailbox, Page page, BrowserContext context) {
        String address = realm.address("two");
        Office.in(realm).invites(address, "en");
        String link = Office.link(mailbox, address);
        Browser browser = context.browser();
        try (BrowserContext other = browser.newContext()) {
            LinkVisitor second = new LinkVisitor(other.newPage()).opens(link).goesOn();
            new LinkVisitor(page).setsPassword(link, PASSWORD);
            second.chooses("Another-Horse-9");
            assertThat(second.seen("#kc-info-message")).hasCount(0);
        }
        assertThat(realm.app().grant(address, "Another-Horse-9").expect(400).text())
                .contains("Invalid user credentials");
        realm.app().granted(address, PASSWORD);
    }

    @Test
    void aNewerOneTakesItsPlace(TestRealm realm, Mailbox mailbox, Page page) {
        String address = realm.address("newer");
        Office office = Office.in(realm);
        String id = office.invites(address, "en");
        String older = Office.link(mailbox, address);
        assertThat(office.resets(id).expect(200).at("/sentTo").asText()).isEqualTo(address);
        LinkVisitor visitor = new LinkVisitor(page).opens(older);
        visitor.isTurnedAway(GONE);
        visitor.opens(Office.link(mailbox, address));
        assertThat(page.locator("body")).containsText("Choose a new password");
        visitor.goesOn().chooses(PASSWORD);
        assertThat(page.locator("#kc-info-message")).isVisible();
    }

    @Test
    void doesNotOpenAnAccountThatWasInactiveInBetween(TestRealm realm, Mailbox mailbox, Page page) {
        String address = realm.address("inactive");
        Office office = Office.in(realm);
        String id = office.invites(address, "en");
        String link = Office.link(mailbox, address);
        office.sets(id, "INACTIVE");
        new LinkVisitor(page).opens(link);
        assertThat(page.locator("#password-new")).hasCount(0);
        assertThat(page.locator("body")).containsText("disabled");
        assertThat(office.resets(id).expect(409).at("/error").asText()).isEqualTo("keystead-account-not-active");
        office.sets(id, "ACTIVE");
        new LinkVisitor(page).opens(link).isTurnedAway(GONE);
    }

    @Test
    void takesNoPasswordOfAnAccountMadeInactiveWhileItsPageWasOpen(TestRealm realm, Mailbox mailbox, Page page) {
        String address = realm.address("halfway");
        Office office = Office.in(realm);
        String id = office.invites(address, "en");
        LinkVisitor visitor =
                new LinkVisitor(page).opens(Office.link(mailbox, address)).goesOn();
        office.sets(id, "INACTIVE");
        visitor.chooses(PASSWORD);
        assertThat(page.locator("body")).containsText("disabled");
        assertThat(realm.admin().users().get(id).credentials()).isEmpty();
    }

    @Test
    void doesNotOpenOnceTheAddressIsAnother(TestRealm realm, Mailbox mailbox, Page page) {
        String address = realm.address("moved");
        String id = Office.in(realm).invites(address, "en");
        String link = Office.link(mailbox, address);
        UserRepresentation user = user(realm, id);
        user.setEmail(realm.address("elsewhere"));
        realm.admin().users().get(id).update(user);
        new LinkVisitor(page).opens(link).isTurnedAway(GONE);
    }

    @Test
    void saysWhenItIsTooLateInTheLanguageOfThePerson(@Another TestRealm realm, Mailbox mailbox, Page page) {
        Office.change(realm, company -> {
            company.setActionTokenGeneratedByAdminLifespan(1);
            company.setResetPasswordAllowed(true);
        });
        String address = realm.address("late");
        Office.in(realm).invites(address, "fr");
        String link = Office.link(mailbox, address);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            page.navigate(link);
            return page.locator("#keystead-link-sign-in").isVisible();
        });
        new LinkVisitor(page).isTurnedAway("Sa durée de validité est passée");
        page.locator("#keystead-link-forgotten").click();
        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void isNotUsedUpByProgramsThatLookIntoMails(TestRealm realm, Mailbox mailbox, Page page) {
        String address = realm.address("scanned");
        String id = Office.in(realm).invites(address, "en");
        String link = Office.link(mailbox, address);
        page.request().get(link);
        page.request().get(link);
        assertThat(user(realm, id).isEmailVerified()).isFalse();
        new LinkVisitor(page).setsPassword(link, PASSWORD);
    }

    @Test
    void opensNoOtherRealm(TestRealm realm, @Plain TestRealm other, Mailbox mailbox, Page page) {
        String address = realm.address("foreign");
        Office.in(realm).invites(address, "en");
        String link = Office.link(mailbox, address);
        Response answer = page.navigate(link.replace("/" + realm.name() + "/", "/" + other.name() + "/"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(page.locator("#keystead-link-continue")).hasCount(0);
    }

    @Test
    void doesNotLiftALock(@Another TestRealm realm, Mailbox mailbox, Page page) {
        Office.change(realm, company -> {
            company.setActionTokenGeneratedByAdminLifespan(3600);
            company.setBruteForceProtected(true);
            company.setFailureFactor(2);
            company.setWaitIncrementSeconds(600);
        });
        String address = realm.address("locked");
        Office.in(realm).invites(address, "en");
        LinkVisitor visitor = new LinkVisitor(page);
        visitor.setsPassword(Office.link(mailbox, address), PASSWORD);
        Office.in(realm)
                .resets(realm.admin()
                        .users()
                        .searchByEmail(address, true)
                        .get(0)
                        .getId())
                .expect(200);
        realm.app().grant(address, "wrong");
        realm.app().grant(address, "wrong");
        visitor.setsPassword(Office.link(mailbox, address), "Another-Horse-9");
        assertThat(realm.app().grant(address, "Another-Horse-9").expect(400).text())
                .contains("Invalid user credentials");
    }

    private static UserRepresentation user(TestRealm realm, String id) {
        return realm.admin().users().get(id).toRepresentation();
    }
}
