package io.keystead.tests.mail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Mail;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.OneTimeCode;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The administrator invites to a second factor (row B10): by mail, to whoever can use it, and nobody is forced. */
@BrowserTest
final class TwoFactorInvitationIT {

    private static final String GONE = "used already, replaced by a newer one, or withdrawn";

    private final TestRealm realm;
    private final Rest rest;

    TwoFactorInvitationIT(TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.rest = realm.as(server.adminToken());
    }

    @BeforeEach
    void nameTheCompany() {
        Office.change(realm, company -> company.setDisplayName(Office.COMPANY));
    }

    @Test
    void theLinkLeadsToASecondFactorThatTheNextLoginAsksFor(Mailbox mailbox, Page page, Complaints complaints) {
        TestUser renee = person();
        assertThat(invite(renee).at("/invited/0/sentTo").asText()).isEqualTo(renee.username());
        assertThat(account(renee).at("/twoFactorInvitedAt").asLong()).isPositive();
        realm.app().granted(renee.username(), renee.secret());

        Mail mail = mailbox.to(renee.username());
        assertThat(mail.subject()).isEqualTo("Protect your account at " + Office.COMPANY + " with a second factor");
        assertThat(mail.text()).contains(renee.username(), "It is your choice", "The link works once, until:");
        LinkVisitor visitor = new LinkVisitor(page).opens(mail.links().get(0));
        assertThat(page.locator("body")).containsText("Set up your second factor");
        visitor.goesOn();
        page.locator("#totp").fill(OneTimeCode.of(page.locator("#totpSecret").inputValue()));
        page.locator("#saveTOTPBtn").click();
        assertThat(page.locator("#kc-info-message")).isVisible();
        assertThat(complaints.errors()).isEmpty();

        assertThat(account(renee).json().has("twoFactorInvitedAt")).isFalse();
        assertThat(realm.app().grant(renee.username(), renee.secret()).status()).isEqualTo(400);
        assertThat(reason(invite(renee))).isEqualTo("HAS_SECOND_FACTOR");
        Response again = page.navigate(mail.links().get(0));
        assertThat(again.status()).isEqualTo(400);
        visitor.isTurnedAway(GONE);
        assertThat(page.locator("#keystead-link-forgotten")).hasCount(0);
    }

    @Test
    void aSelectionIsAnsweredOneByOne(Mailbox mailbox) {
        TestUser renee = person().speaking("fr");
        TestUser inactive = person();
        UserRepresentation disabled = inactive.resource().toRepresentation();
        disabled.setEnabled(false);
        inactive.resource().update(disabled);
        TestUser camille = realm.user("camille" + System.nanoTime(), "739154");
        TestUser secured = withSecondFactor();
        TestUser blocked = person();
        rest.post("/block-list", Map.of("email", blocked.username())).expect(204);
        List<TestUser> all = List.of(inactive, camille, secured, renee, blocked, renee);

        Answer answer = rest.post(
                        "/accounts/invite-2fa",
                        Map.of("userIds", all.stream().map(TestUser::id).toList()))
                .expect(200);
        assertThat(answer.at("/invited").findValuesAsText("id")).containsExactly(renee.id());
        assertThat(answer.at("/skipped").findValuesAsText("username"))
                .containsExactly(inactive.username(), camille.username(), secured.username(), blocked.username());
        assertThat(answer.at("/skipped").findValuesAsText("reason"))
                .containsExactly("NOT_ACTIVE", "NO_EMAIL", "HAS_SECOND_FACTOR", "ADDRESS_BLOCKED");
        assertThat(mailbox.to(renee.username()).subject())
                .isEqualTo("Protégez votre compte chez " + Office.COMPANY + " par un second facteur");
        assertThat(mailbox.allTo(renee.username())).hasSize(1);
        assertThat(account(camille).json().has("twoFactorInvitedAt")).isFalse();
        assertThat(mailbox.allTo(blocked.username())).isEmpty();
    }

    @Test
    void aLinkEndsWithTheStatusAndWithANewerLink(Mailbox mailbox, Page page) {
        TestUser renee = person();
        invite(renee);
        String first = Office.link(mailbox, renee.username());
        invite(renee);
        LinkVisitor visitor = new LinkVisitor(page).opens(first);
        visitor.isTurnedAway(GONE);
        String second = Office.link(mailbox, renee.username());
        assertThat(second).isNotEqualTo(first);
        status(renee, "INACTIVE");
        visitor.opens(second);
        assertThat(page.locator("body")).containsText("disabled");
        status(renee, "ACTIVE");
        visitor.opens(second).isTurnedAway(GONE);
    }

    @Test
    void aLinkToAPasswordAndOneToASecondFactorDoNotEndEachOther(Mailbox mailbox, Page page) {
        TestUser renee = person();
        invite(renee);
        String toSecondFactor = Office.link(mailbox, renee.username());
        rest.post("/accounts/" + renee.id() + "/reset", Map.of("type", "EMAIL_LINK"))
                .expect(200);
        Awaitility.await().until(() -> mailbox.allTo(renee.username()).size() == 2);
        new LinkVisitor(page).setsPassword(Office.link(mailbox, renee.username()), "Another-Horse-9");
        new LinkVisitor(page).opens(toSecondFactor).goesOn();
        assertThat(page.locator("#totp")).isVisible();
    }

    @Test
    @BrowserTest(locale = "fr", width = 360, height = 740)
    void aLinkSaysWhenItIsTooLate(@Another TestRealm late, KeysteadServer server, Mailbox mailbox, Page page) {
        Office.change(late, company -> company.setActionTokenGeneratedByAdminLifespan(1));
        TestUser renee = late.user(late.address("late"), Office.PASSWORD).speaking("fr");
        late.as(server.adminToken())
                .post("/accounts/" + renee.id() + "/invite-2fa", "")
                .expect(200);
        String link = Office.link(mailbox, renee.username());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            page.navigate(link);
            return page.locator("#keystead-link-sign-in").isVisible();
        });
        new LinkVisitor(page).isTurnedAway("Sa durée de validité est passée");
    }

    @Test
    void whoMayNotManageOneOfThemInvitesNobody(Mailbox mailbox) {
        TestUser nadia = person().grant("manage-accounts");
        TestUser renee = person();
        TestUser root = person().grant("realm-admin");
        Rest hers = realm.as(nadia);
        hers.post("/accounts/invite-2fa", Map.of("userIds", List.of(renee.id(), root.id())))
                .expect(403);
        hers.post(
                        "/accounts/invite-2fa",
                        Map.of("userIds", List.of(renee.id(), UUID.randomUUID().toString())))
                .expect(404);
        assertThat(account(renee).json().has("twoFactorInvitedAt")).isFalse();
        hers.post("/accounts/invite-2fa", Map.of("userIds", List.of(renee.id())))
                .expect(200);
        assertThat(mailbox.to(renee.username()).text()).contains("Sent by nadia");
        assertThat(mailbox.allTo(renee.username())).hasSize(1);
    }

    @Test
    void atMostFiveHundredAtOnce() {
        List<String> many =
                IntStream.range(0, 501).mapToObj(number -> "user-" + number).toList();
        Answer refused = rest.post("/accounts/invite-2fa", Map.of("userIds", many));
        assertThat(refused.expect(400).at("/field").asText()).isEqualTo("userIds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"userIds\":[]}", "{\"userIds\":[null]}", "{\"userIds\":\"all\"}", "[]", "?"})
    void whatNamesNobodyIsRefused(String body) {
        rest.post("/accounts/invite-2fa", body).expect(400);
    }

    @Test
    void aRealmWithoutSecondFactorsInvitesNobody(@Another TestRealm other, KeysteadServer server) {
        TestUser renee = other.user(other.address("renee" + System.nanoTime()), Office.PASSWORD);
        RequiredActionProviderRepresentation action = other.admin().flows().getRequiredAction("CONFIGURE_TOTP");
        action.setEnabled(false);
        other.admin().flows().updateRequiredAction("CONFIGURE_TOTP", action);
        try {
            Answer refused = other.as(server.adminToken())
                    .post("/accounts/" + renee.id() + "/invite-2fa", "")
                    .expect(409);
            assertThat(refused.at("/error").asText()).isEqualTo("keystead-two-factor-not-offered");
        } finally {
            action.setEnabled(true);
            other.admin().flows().updateRequiredAction("CONFIGURE_TOTP", action);
        }
    }

    @Test
    void aMailServerThatDoesNotAnswerIsToldAndNotAskedAgain(@Another TestRealm other, KeysteadServer server) {
        Rest theirs = other.as(server.adminToken());
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(number -> other.user(other.address("x" + number + System.nanoTime()), Office.PASSWORD))
                .map(TestUser::id)
                .toList();
        Map<String, String> smtp = other.admin().toRepresentation().getSmtpServer();
        Map<String, String> dead = new HashMap<>(smtp);
        dead.put("port", "1");
        Office.change(other, company -> company.setSmtpServer(dead));
        try {
            Answer answer =
                    theirs.post("/accounts/invite-2fa", Map.of("userIds", ids)).expect(200);
            assertThat(answer.at("/skipped").findValuesAsText("reason"))
                    .containsExactly("MAIL_NOT_SENT", "NOT_TRIED", "NOT_TRIED");
            assertThat(theirs.get("/accounts/" + ids.get(0)).json().has("twoFactorInvitedAt"))
                    .isFalse();
            Office.change(other, company -> company.setSmtpServer(Map.of()));
            theirs.post("/accounts/invite-2fa", Map.of("userIds", ids)).expect(503);
        } finally {
            Office.change(other, company -> company.setSmtpServer(smtp));
        }
    }

    private TestUser person() {
        return realm.user(realm.address("nadia" + System.nanoTime()), Office.PASSWORD);
    }

    /** As somebody who set an authenticator app up. */
    private TestUser withSecondFactor() {
        CredentialRepresentation otp = new CredentialRepresentation();
        otp.setType("otp");
        otp.setSecretData("{\"value\":\"0123456789abcdef\"}");
        otp.setCredentialData(
                "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}");
        TestUser secured = person();
        UserRepresentation user = secured.resource().toRepresentation();
        user.setCredentials(List.of(otp));
        secured.resource().update(user);
        return secured;
    }

    private Answer invite(TestUser person) {
        return rest.post("/accounts/" + person.id() + "/invite-2fa", "").expect(200);
    }

    private static String reason(Answer answer) {
        return answer.at("/skipped/0/reason").asText();
    }

    private Answer account(TestUser person) {
        return rest.get("/accounts/" + person.id()).expect(200);
    }

    private void status(TestUser person, String status) {
        rest.put("/accounts/" + person.id() + "/status", Map.of("status", status))
                .expect(204);
    }
}
