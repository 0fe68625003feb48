package io.keystead.tests.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.AtOnce;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Mail;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.PlainBrowser;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.login.HeadOffice;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** People change their own e-mail address: asked for with the password, done by a link to the new address (row B1). */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EmailChangeIT {

    private static final String ACTION = "UPDATE_EMAIL";
    private static final String FORM = "keystead-change-email";
    private static final String TAKEN = "Somebody has this e-mail address already.";
    private static final Pattern CONTINUE = Pattern.compile("id=\"keystead-link-continue\"[^>]*href=\"([^\"]+)\"");

    private final TestRealm realm;
    private final TestRealm provider;
    private final Rest root;
    private final Mailbox mailbox;

    EmailChangeIT(KeysteadServer server, @Shipped TestRealm realm, @Another TestRealm provider, Mailbox mailbox) {
        this.realm = realm.with(settings -> {
            settings.setBruteForceProtected(false);
            settings.getAttributes().put("keystead.security-mails", "email");
        });
        this.provider = provider;
        this.root = realm.as(server.adminToken());
        this.mailbox = mailbox;
    }

    private TestUser somebody() {
        return realm.user(address("paul"), ActionForm.PASSWORD).in("Managers");
    }

    private String address(String name) {
        return realm.address(Stage.unique(name));
    }

    private ActionForm opens(TestUser person) {
        PlainBrowser browser = realm.app().browser();
        browser.signsIn(browser.opens(Map.of()), person).expect(302);
        return new ActionForm(realm, FORM, browser, browser.opens(Map.of("kc_action", ACTION)));
    }

    private static Map<String, String> filled(String email) {
        return Map.of("email", email, "password", ActionForm.PASSWORD);
    }

    /** The link in the mail that comes of it. */
    private String asksFor(TestUser person, String email) {
        opens(person)
                .isShown()
                .sends(filled(email))
                .says(email.toLowerCase(Locale.ROOT))
                .says("until then your present one stays");
        return mailbox.to(email).links().get(0);
    }

    /** In a browser of its own, in which nobody is signed in. */
    private Answer opensAndGoesOn(String link) {
        PlainBrowser browser = realm.app().browser();
        Matcher button = CONTINUE.matcher(browser.follows(link).expect(200).text());
        assertThat(button.find()).isTrue();
        return browser.follows(button.group(1).replace("&amp;", "&"));
    }

    private static void isCalled(TestUser person, String email) {
        UserRepresentation now = person.resource().toRepresentation();
        assertThat(List.of(now.getEmail(), now.getUsername())).containsOnly(email);
    }

    private static void isStillCalledAsBefore(TestUser person) {
        isCalled(person, person.username());
    }

    private JsonNode contact(TestUser person) {
        return realm.asMyself(person).get("/contact").expect(200).json();
    }

    @Test
    void thePresentAddressStaysUntilTheLinkIsConfirmedThenBothNamesChange() {
        TestUser paul = somebody();
        String email = address("Moved");
        assertThat(contact(paul).at("/canChangeEmail").asBoolean()).isTrue();
        assertThat(contact(paul).has("pendingEmail")).isFalse();

        String link = asksFor(paul, email.toUpperCase(Locale.ROOT));
        isStillCalledAsBefore(paul);
        assertThat(contact(paul).at("/pendingEmail").asText()).isEqualTo(email.toLowerCase(Locale.ROOT));
        assertThat(realm.app().browser().follows(link).expect(200).text()).contains(email.toLowerCase(Locale.ROOT));
        isStillCalledAsBefore(paul);

        assertThat(opensAndGoesOn(link).expect(200).text()).contains("You sign in with it from now on.");
        isCalled(paul, email.toLowerCase(Locale.ROOT));
        UserRepresentation now = paul.resource().toRepresentation();
        assertThat(now.isEmailVerified()).isTrue();
        assertThat(now.getRequiredActions()).isEmpty();
        assertThat(now.getAttributes() == null || !now.getAttributes().containsKey("kc.email.pending"))
                .isTrue();
        realm.app().granted(email, ActionForm.PASSWORD);
    }

    @Test
    void theOldAddressIsToldOnceAndItsLinksEnd() {
        TestUser paul = somebody();
        paul.resource().executeActionsEmail(List.of("UPDATE_PASSWORD"));
        String old = mailbox.to(paul.username()).links().get(0);
        String link = asksFor(paul, address("moved"));
        assertThat(mailbox.allTo(paul.username())).hasSize(1);
        // What is sent later arrives later: of the next person a second mail would be there by then.
        TestUser next = somebody();
        String nextLink = asksFor(next, address("moved"));

        opensAndGoesOn(link).expect(200);
        await().until(() -> mailbox.allTo(paul.username()).size() > 1);
        opensAndGoesOn(nextLink).expect(200);
        mailbox.to(next.username());
        assertThat(mailbox.allTo(paul.username())).hasSize(2).last().satisfies(mail -> {
            assertThat(mail.text()).contains("does not have the e-mail address " + paul.username());
            assertThat(mail.links()).isEmpty();
        });
        assertThat(realm.app().browser().follows(old).status()).isEqualTo(400);
    }

    @Test
    void theMailSaysWhatItIsForAndUntilWhen() {
        TestUser paul = somebody();
        String email = address("moved");
        asksFor(paul, email);
        Mail mail = mailbox.to(email);
        assertThat(mail.subject()).startsWith("Confirm your new e-mail address for ");
        assertThat(mail.text())
                .contains(paul.username(), "ignore this mail")
                .containsPattern("The link works once, until: \\w+day");
    }

    @Test
    void anAddressThatWillNotDoIsToldAtItsFieldAndNothingIsWritten() {
        TestUser other = somebody();
        String blocked = address("blocked");
        root.post("/block-list", Map.of("email", blocked)).expect(204);
        TestUser paul = somebody();
        ActionForm form = opens(paul).isShown();
        form = form.sends(filled("no address")).isShown().says("This is not an e-mail address.");
        form = form.sends(filled(paul.username())).isShown().says("This is your e-mail address already.");
        form = form.sends(filled(other.username())).isShown().says(TAKEN);
        form = form.sends(filled(blocked)).isShown().says("asked not to be contacted");
        String wanted = address("moved");
        form.sends(Map.of("email", wanted, "password", "Wrong-Staple-8"))
                .isShown()
                .says("This is not your password.")
                .says(wanted);
        isStillCalledAsBefore(paul);
        assertThat(contact(paul).has("pendingEmail")).isFalse();
        assertThat(mailbox.allTo(blocked)).isEmpty();
        assertThat(mailbox.allTo(wanted)).isEmpty();
    }

    @Test
    void nobodyFillsSomebodyElsesMailbox() {
        TestUser paul = somebody();
        String email = address("moved");
        asksFor(paul, email);
        opens(paul).sends(filled(email)).isShown().says("A mail was sent just now.");
        assertThat(mailbox.allTo(email)).hasSize(1);
    }

    @Test
    void aLinkOpensOnce() {
        TestUser paul = somebody();
        String email = address("moved");
        String link = asksFor(paul, email);
        opensAndGoesOn(link).expect(200);
        assertThat(realm.app().browser().follows(link).status()).isEqualTo(400);
        isCalled(paul, email);
    }

    @Test
    void aLinkEndsWhenAnAdministratorChangesTheAddress() {
        TestUser paul = somebody();
        String link = asksFor(paul, address("moved"));
        String given = address("given");
        root.put("/accounts/" + paul.id() + "/email", Map.of("email", given)).expect(204);
        assertThat(realm.app().browser().follows(link).status()).isEqualTo(400);
        isCalled(paul, given);
    }

    @Test
    void aLinkDoesNotReviveWithTheAccount() {
        TestUser paul = somebody();
        String link = asksFor(paul, address("moved"));
        String status = "/accounts/" + paul.id() + "/status";
        root.put(status, Map.of("status", "INACTIVE")).expect(204);
        assertThat(realm.app().browser().follows(link).status()).isEqualTo(400);
        root.put(status, Map.of("status", "ACTIVE")).expect(204);
        assertThat(realm.app().browser().follows(link).status()).isEqualTo(400);
        isStillCalledAsBefore(paul);
    }

    @Test
    void aLinkThatLayTooLongDoesNothing() {
        TestUser paul = somebody();
        int usual = realm.admin().toRepresentation().getActionTokenGeneratedByUserLifespan();
        realm.with(settings -> settings.setActionTokenGeneratedByUserLifespan(1));
        try {
            String link = asksFor(paul, address("moved"));
            Instant late = Instant.now().plusSeconds(2);
            await().until(() -> Instant.now().isAfter(late));
            assertThat(realm.app().browser().follows(link).text())
                    .contains("expired")
                    .doesNotContain("keystead-link-continue");
        } finally {
            realm.with(settings -> settings.setActionTokenGeneratedByUserLifespan(usual));
        }
        isStillCalledAsBefore(paul);
    }

    @Test
    void anAddressThatSomebodyElseGotMeanwhileIsToldAndNothingIsWritten() {
        TestUser paul = somebody();
        String email = address("moved");
        String link = asksFor(paul, email);
        TestUser quicker = realm.user(email, ActionForm.PASSWORD);
        assertThat(opensAndGoesOn(link).expect(400).text()).contains(TAKEN);
        isStillCalledAsBefore(paul);
        isCalled(quicker, email);
    }

    @Test
    void ofTwoWhoWantOneAddressOneGetsIt() throws Exception {
        List<TestUser> both = List.of(somebody(), somebody());
        String email = address("moved");
        List<String> links = both.stream().map(person -> linkOf(person, email)).toList();
        assertThat(AtOnce.calls(2, number -> opensAndGoesOn(links.get(number)).status()))
                .containsExactlyInAnyOrder(200, 400);
        assertThat(both)
                .filteredOn(person -> name(person).equals(email))
                .hasSize(1)
                .allSatisfy(winner -> isCalled(winner, email));
        assertThat(both)
                .filteredOn(person -> !name(person).equals(email))
                .hasSize(1)
                .allSatisfy(EmailChangeIT::isStillCalledAsBefore);
    }

    /** Of the latest mail, which is this person's. */
    private String linkOf(TestUser person, String email) {
        int before = mailbox.allTo(email).size();
        opens(person).sends(filled(email)).says(email);
        await().until(() -> mailbox.allTo(email).size() > before);
        return mailbox.to(email).links().get(0);
    }

    private static String name(TestUser person) {
        return person.resource().toRepresentation().getUsername();
    }

    @Test
    void staffWithAPinAreSentToAnAdministrator() {
        TestUser camille =
                realm.user(Stage.unique("camille"), Account.PIN_OF_ALL).in("Reception");
        assertThat(contact(camille).at("/canChangeEmail").asBoolean()).isFalse();
        ActionForm refused = opens(camille).says("An administrator can give your account an e-mail address.");
        assertThat(refused.page().status()).isEqualTo(403);
        refused.saysNothingOf("<form id=\"" + FORM + "\"");
    }

    @Test
    void whoComesFromAnIdentityProviderChangesItThere() {
        TestUser claire = new HeadOffice(provider, realm, realm.name()).open().sends(address("claire"));
        assertThat(contact(claire).at("/canChangeEmail").asBoolean()).isFalse();
        ActionForm refused = opens(claire).says("It is changed there.");
        assertThat(refused.page().status()).isEqualTo(403);
    }

    @Test
    void noOtherDoorChangesItWithoutTheLink() {
        TestUser paul = somebody();
        Map<String, String> other =
                Map.of("username", paul.username(), "email", address("moved"), "firstName", "Paul", "lastName", "Test");
        assertThat(realm.account(paul).save(other).expect(400).text())
                .contains("\"field\":\"email\"", "error-user-attribute-read-only");
        isStillCalledAsBefore(paul);
    }

    @Test
    void whoeverIsMadeToIsNotStoppedAtTheLogin() {
        TestUser paul = somebody();
        UserRepresentation duty = paul.resource().toRepresentation();
        duty.setRequiredActions(List.of(ACTION));
        paul.resource().update(duty);
        PlainBrowser browser = realm.app().browser();
        browser.signsIn(browser.opens(Map.of()), paul).expect(302);
        assertThat(paul.resource().toRepresentation().getRequiredActions()).isEmpty();
    }

    @Test
    void anAddressThatWaitsStopsNobodyAtTheLogin() {
        TestUser paul = somebody();
        asksFor(paul, address("moved"));
        PlainBrowser browser = realm.app().browser();
        browser.signsIn(browser.opens(Map.of()), paul).expect(302);
    }

    @Test
    void aRealmThatDisablesTheActionOffersItToNobody() {
        TestUser paul = somebody();
        enable(realm, false);
        try {
            assertThat(contact(paul).at("/canChangeEmail").asBoolean()).isFalse();
            opens(paul).saysNothingOf("<form id=\"" + FORM + "\"");
        } finally {
            enable(realm, true);
        }
    }

    @Test
    void aPlainRealmHasKeycloaksOwnPage(@Plain TestRealm plain) {
        enable(plain, true);
        TestUser paul = plain.user(plain.address("paul"), ActionForm.PASSWORD);
        PlainBrowser browser = plain.app().browser();
        browser.signsIn(browser.opens(Map.of()), paul).expect(302);
        assertThat(browser.opens(Map.of("kc_action", ACTION)).expect(200).text())
                .contains("name=\"email\"")
                .doesNotContain("keystead-change-email");
    }

    private static void enable(TestRealm realm, boolean enabled) {
        RequiredActionProviderRepresentation action = realm.admin().flows().getRequiredAction(ACTION);
        action.setEnabled(enabled);
        realm.admin().flows().updateRequiredAction(ACTION, action);
    }
}
