package io.keystead.tests.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;

/** The padlock button: a mail, a drawn secret or a given one; and the end of a lock (row A9). */
@KeysteadTest
final class AccountResetIT {

    private final TestRealm realm;
    private final Company company;

    AccountResetIT(@Shipped TestRealm realm) {
        this.realm = realm;
        realm.with(settings -> settings.setQuickLoginCheckMilliSeconds(0L));
        this.company = Company.in(realm);
    }

    @Test
    void somebodyWithAnAddressGetsAMail(Mailbox mailbox) {
        TestUser marc = company.manager();
        Answer tokens = realm.app().tokens(marc);
        Answer given = company.post(marc, "/reset", "").expect(200);
        assertThat(given.at("/sentTo").asText()).isEqualTo(marc.username());
        assertThat(given.at("/validUntil").asLong()).isGreaterThan(System.currentTimeMillis());
        assertThat(mailbox.to(marc.username()).links()).isNotEmpty();
        realm.app().refresh(tokens).expect(400);
    }

    @Test
    void somebodyWithoutGetsADrawnPin() {
        TestUser camille = company.housekeeper();
        Answer tokens = realm.app().tokens(camille);
        Answer given = company.post(camille, "/reset", "").expect(200);
        assertThat(given.header("Cache-Control"))
                .hasValueSatisfying(control -> assertThat(control).contains("no-store"));
        assertThat(given.at("/secret").asText()).matches("[0-9]{6}").isNotEqualTo(Company.PIN);
        assertThat(given.at("/temporary").asBoolean()).isTrue();
        realm.app().refresh(tokens).expect(400);
        realm.app().grant(camille.username(), Company.PIN).expect(400);
        assertThat(camille.resource().toRepresentation().getRequiredActions()).containsExactly("UPDATE_PASSWORD");
    }

    @Test
    void aGivenSecretServesBothKinds() {
        TestUser camille = company.housekeeper();
        company.post(camille, "/reset", Company.secret("962847", false)).expect(200);
        realm.app().granted(camille.username(), "962847");
        TestUser marc = company.manager();
        company.post(marc, "/reset", Company.secret("Purple-Giraffe-41", false)).expect(200);
        realm.app().granted(marc.username(), "Purple-Giraffe-41");
    }

    @Test
    void aRefusedSecretChangesNothing() {
        TestUser camille = company.housekeeper();
        Answer tokens = realm.app().tokens(camille);
        JsonNode before = company.account(camille).json();
        Answer refused =
                company.post(camille, "/reset", Company.secret("111111", true)).expect(400);
        assertThat(refused.at("/field").asText()).isEqualTo("value");
        assertThat(refused.text()).doesNotContain("111111");
        company.post(camille, "/reset", Map.of("type", "EMAIL_LINK")).expect(400);
        company.post(company.manager(), "/reset", Map.of("type", "EMAIL_LINK", "value", "x"))
                .expect(400);
        assertThat(company.account(camille).json()).isEqualTo(before);
        realm.app().refresh(tokens).expect(200);
    }

    @Test
    void aTemporarySecretOfKeycloaksConsoleEndsToo() {
        TestUser camille = company.housekeeper();
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue("962847");
        credential.setTemporary(true);
        camille.resource().resetPassword(credential);
        assertThat(company.account(camille).at("/secretExpiresAt").asLong()).isGreaterThan(System.currentTimeMillis());
        credential.setValue("527093");
        credential.setTemporary(false);
        camille.resource().resetPassword(credential);
        assertThat(company.account(camille).json().has("secretExpiresAt")).isFalse();
    }

    @Test
    void aLockEndsWhenAnAdministratorSaysSo() {
        TestUser camille = company.housekeeper();
        guessUntilLocked(camille);
        JsonNode locked = company.account(camille).json();
        assertThat(locked.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(locked.path("locked").asBoolean()).isTrue();
        assertThat(locked.path("lockedUntil").asLong()).isGreaterThan(System.currentTimeMillis());
        realm.app().grant(camille.username(), Company.PIN).expect(400);
        company.post(camille, "/unlock", "").expect(204);
        assertThat(company.account(camille).at("/locked").asBoolean()).isFalse();
        realm.app().granted(camille.username(), Company.PIN);
        company.post(camille, "/unlock", "").expect(204);
    }

    @Test
    void aLockForGoodIsNoDecisionOfAnybody() {
        realm.with(settings -> settings.setMaxTemporaryLockouts(0));
        TestUser camille = company.housekeeper();
        guessUntilLocked(camille);
        assertThat(camille.resource().toRepresentation().isEnabled()).isFalse();
        JsonNode locked = company.account(camille).json();
        assertThat(locked.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(locked.path("locked").asBoolean()).isTrue();
        assertThat(locked.has("lockedUntil")).isFalse();
        assertThat(company.rest()
                        .get("/accounts?status=ACTIVE&search=" + camille.username())
                        .expect(200)
                        .json())
                .hasSize(1);
        company.post(camille, "/unlock", "").expect(204);
        realm.app().granted(camille.username(), Company.PIN);
        realm.with(settings -> settings.setMaxTemporaryLockouts(15));
    }

    /** As often as it takes, because Keycloak does not look at a guess while it still counts the one before. */
    private void guessUntilLocked(TestUser person) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            realm.app().grant(person.username(), "000000");
            return company.account(person).at("/locked").asBoolean();
        });
    }
}
