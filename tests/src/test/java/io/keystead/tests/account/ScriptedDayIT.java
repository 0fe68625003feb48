package io.keystead.tests.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.mail.LinkVisitor;
import io.keystead.tests.pin.NewPinPage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Accounts from the first page their owners see to the last: by mail, by PIN, locked, reset, inactive, archived. */
@BrowserTest
final class ScriptedDayIT {

    private static final String OWN_PIN = "850263";
    private static final String WRONG = "604851";

    private final TestRealm realm;
    private final Company company;

    ScriptedDayIT(@Shipped TestRealm realm) {
        this.realm = realm;
        this.company = Company.in(realm);
    }

    @Test
    void aManagerComesByMail(Mailbox mailbox, Page page, Complaints complaints) {
        Map<String, Object> form = Company.form("Managers");
        String address = realm.address(Company.unique("marc"));
        form.put("email", address);
        form.put("credential", Map.of("type", "EMAIL_LINK"));
        Answer created = company.add(form).expect(201);
        assertThat(created.at("/credential/sentTo").asText()).isEqualTo(address);
        TestUser marc = realm.person(created.at("/id").asText(), address, Company.PASSWORD);
        assertThat(company.account(marc).at("/invitation/validUntil").asLong()).isPositive();

        LinkVisitor visitor = new LinkVisitor(page);
        visitor.setsPassword(mailbox.to(address).links().get(0), Company.PASSWORD);
        visitor.signsIn(realm, address, Company.PASSWORD);
        Answer account = company.account(marc);
        assertThat(account.json().has("invitation")).isFalse();
        assertThat(account.at("/lastLogin").asLong()).isPositive();
        assertThat(complaints.errors()).isEmpty();
    }

    @Test
    @BrowserTest(locale = "fr", width = 390, height = 844)
    void aPinAccountLivesAndEnds(Page page) {
        Phone phone = new Phone(realm, page);
        TestUser camille = newcomer();
        chooseOwnPin(phone, camille);
        lockAndUnlock(phone, camille);
        TestUser reset = resetWithADrawnPin(phone, camille);
        Answer tokens = throwOut(phone, reset);
        comeBack(phone, reset, tokens);
        archive(phone, reset);
    }

    /** Her PIN is drawn, and told to the administrator once. */
    private TestUser newcomer() {
        Map<String, Object> form = Company.form("Housekeeping");
        form.put("username", Company.unique("camille"));
        form.put("locale", "fr");
        form.put("credential", Map.of("type", "SECRET"));
        Answer created = company.add(form).expect(201);
        String drawn = created.at("/credential/secret").asText();
        assertThat(drawn).matches("[0-9]{6}");
        return realm.person(created.at("/id").asText(), created.at("/username").asText(), drawn);
    }

    private void chooseOwnPin(Phone phone, TestUser camille) {
        phone.signsIn(camille.username(), camille.secret());
        phone.mustChoosePin().chooses(OWN_PIN);
        Answer tokens = phone.arrives();
        assertThat(TestApp.token(tokens).claim("preferred_username").asText()).isEqualTo(camille.username());
        assertThat(company.account(camille).json().has("secretExpiresAt")).isFalse();
    }

    private void lockAndUnlock(Phone phone, TestUser camille) {
        phone.page().context().clearCookies();
        phone.signsIn(camille.username(), WRONG);
        phone.isRefused();
        for (int tries = 2; tries <= 5; tries++) {
            phone.triesAgain(WRONG);
            phone.isRefused();
        }
        await().untilAsserted(() ->
                assertThat(company.account(camille).at("/locked").asBoolean()).isTrue());
        Answer locked = company.account(camille);
        assertThat(locked.at("/status").asText()).isEqualTo("ACTIVE");
        assertThat(locked.at("/lockedUntil").asLong()).isGreaterThan(System.currentTimeMillis());
        phone.triesAgain(OWN_PIN);
        phone.isRefused();

        company.post(camille, "/unlock", "").expect(204);
        assertThat(company.account(camille).at("/locked").asBoolean()).isFalse();
        phone.triesAgain(OWN_PIN);
        phone.arrives();
    }

    /** It ends her session; the drawn PIN opens once, and she takes another one that the page draws. */
    private TestUser resetWithADrawnPin(Phone phone, TestUser camille) {
        String drawn =
                company.post(camille, "/reset", "").expect(200).at("/secret").asText();
        phone.isAtTheDoor();
        phone.signsIn(camille.username(), OWN_PIN);
        phone.isRefused();
        phone.triesAgain(drawn);
        NewPinPage choice = phone.mustChoosePin();
        choice.draw();
        String taken = choice.suggestions().first().innerText().strip();
        choice.suggestions().first().click();
        choice.save();
        phone.arrives();
        return realm.person(camille.id(), camille.username(), taken);
    }

    private Answer throwOut(Phone phone, TestUser camille) {
        Answer tokens = phone.comesBack();
        phone.opensAccountPages();
        company.status(camille, "INACTIVE").expect(204);
        phone.clicksOn();
        phone.isAtTheDoor();
        assertNothingOpens(tokens);
        phone.signsIn(camille.username(), camille.secret());
        phone.isTurnedAway();
        return tokens;
    }

    private void assertNothingOpens(Answer tokens) {
        realm.app().refresh(tokens).expect(400);
        assertThat(realm.app().userInfo(TestApp.token(tokens)).status()).isIn(400, 401);
    }

    private void comeBack(Phone phone, TestUser camille, Answer tokens) {
        company.status(camille, "ACTIVE").expect(204);
        assertNothingOpens(tokens);
        phone.isAtTheDoor();
        phone.signsIn(camille.username(), camille.secret());
        Answer fresh = phone.arrives();
        realm.app().userInfo(TestApp.token(fresh)).expect(200);
    }

    private void archive(Phone phone, TestUser camille) {
        company.status(camille, "ARCHIVED").expect(204);
        phone.isAtTheDoor();
        phone.signsIn(camille.username(), camille.secret());
        phone.isTurnedAway();
        assertThat(found(camille, "")).isZero();
        assertThat(found(camille, "&status=ARCHIVED")).isEqualTo(1);
    }

    private int found(TestUser person, String filter) {
        return company.rest()
                .get("/accounts?search=" + person.username() + filter)
                .expect(200)
                .json()
                .size();
    }
}
