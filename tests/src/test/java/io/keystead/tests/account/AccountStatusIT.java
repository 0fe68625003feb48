package io.keystead.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.UserRepresentation;

/** Inactive and archived people have no access, at once, sessions included; and may come back (row A8). */
@KeysteadTest
final class AccountStatusIT {

    private final TestRealm realm;
    private final Company company;

    AccountStatusIT(@Shipped TestRealm realm) {
        this.realm = realm;
        this.company = Company.in(realm);
    }

    @BeforeAll
    static void hotels(@Shipped TestRealm realm) {
        realm.establishment("PAR-01", "Hôtel Opéra");
        realm.establishment("NCE-01", "Hôtel Promenade");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INACTIVE", "ARCHIVED"})
    void nothingOpensAnyMoreAndNothingRevives(String status) {
        TestUser camille = company.housekeeper();
        Answer online = realm.app().tokens(camille);
        Answer offline = realm.app().offlineTokens(camille);
        company.status(camille, status).expect(204);
        assertThat(company.account(camille).at("/status").asText()).isEqualTo(status);
        closed(camille, online, offline);

        company.status(camille, "ACTIVE").expect(204);
        realm.app().refresh(online).expect(400);
        realm.app().refresh(offline).expect(400);
        realm.app().userInfo(token(online)).expect(401);
        assertThat(camille.resource().getUserSessions()).isEmpty();
        camille.token();
    }

    private void closed(TestUser camille, Answer online, Answer offline) {
        realm.app().refresh(online).expect(400);
        realm.app().refresh(offline).expect(400);
        assertThat(realm.app().userInfo(token(online)).status()).isIn(400, 401);
        assertThat(realm.app().grant(camille.username(), camille.secret()).status())
                .isIn(400, 401);
        assertThat(camille.resource().getUserSessions()).isEmpty();
    }

    private static Token token(Answer tokens) {
        return new Token(tokens.at("/access_token").asText());
    }

    @Test
    void anArchivedPersonLeavesTheLists() {
        TestUser camille = company.housekeeper();
        company.status(camille, "ARCHIVED").expect(204);
        assertThat(company.rest()
                        .get("/accounts?search=" + camille.username())
                        .expect(200)
                        .json())
                .isEmpty();
        assertThat(company.rest()
                        .get("/accounts?status=ARCHIVED&search=" + camille.username())
                        .expect(200)
                        .json())
                .hasSize(1);
    }

    @Test
    void keycloaksOwnSwitchIsToldAsItIs() {
        TestUser camille = company.housekeeper();
        enable(camille, false);
        assertThat(company.account(camille).at("/status").asText()).isEqualTo("INACTIVE");
        company.status(camille, "ARCHIVED").expect(204);
        enable(camille, true);
        assertThat(company.account(camille).at("/status").asText()).isEqualTo("ACTIVE");
    }

    private static void enable(TestUser person, boolean enabled) {
        UserRepresentation user = person.resource().toRepresentation();
        user.setEnabled(enabled);
        person.resource().update(user);
    }

    @Test
    void thePreviewCountsWhatWouldEnd() {
        TestUser marc = company.manager();
        company.put(marc, "", Map.of("establishments", List.of("PAR-01", "NCE-01")))
                .expect(204);
        TestUser emma = company.manager();
        company.put(emma, "", Map.of("establishments", List.of("PAR-01"))).expect(204);
        realm.app().tokens(marc);
        realm.app().offlineTokens(marc);
        Answer preview = company.rest()
                .get("/accounts/" + marc.id() + "/status/preview?status=INACTIVE")
                .expect(200);
        assertThat(preview.at("/sessions").asInt()).isPositive();
        assertThat(preview.at("/offlineSessions").asInt()).isEqualTo(1);
        assertThat(preview.at("/applications/0").asText()).isEqualTo(TestApp.CLIENT_ID);
        assertThat(preview.at("/establishmentsWithoutManager")).hasToString("[\"NCE-01\"]");
        assertThat(realm.app().refresh(realm.app().tokens(marc)).expect(200).status())
                .isEqualTo(200);
        company.rest()
                .get("/accounts/" + marc.id() + "/status/preview?status=GONE")
                .expect(400);
    }

    @Test
    void aWrongStatusIsRefused() {
        TestUser camille = company.housekeeper();
        company.put(camille, "/status", Map.of()).expect(400);
        company.put(camille, "/status", Map.of("status", "GONE")).expect(400);
        assertThat(company.account(camille).at("/status").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void nobodyShutsHimselfOut() {
        TestUser root = realm.user(realm.address(Company.unique("root")), Company.PASSWORD)
                .grant("realm-admin");
        Answer refused = realm.as(root)
                .put("/accounts/" + root.id() + "/status", Map.of("status", "INACTIVE"))
                .expect(409);
        assertThat(refused.at("/error").asText()).isEqualTo("keystead-own-status");
    }

    @Test
    void oneAdministratorDoesNotShutAnotherOut() {
        TestUser other = Company.administrator(realm);
        assertThat(company.status(other, "INACTIVE").expect(403).at("/error").asText())
                .isEqualTo("keystead-account-administrator-only");
        company.post(other, "/reset", Company.secret("Correct-Horse-77", false)).expect(403);
        company.put(other, "/email", Map.of("email", realm.address("x"))).expect(403);
        company.put(other, "", Map.of("group", "Managers")).expect(403);
        realm.as(realm.user(realm.address(Company.unique("root")), Company.PASSWORD)
                        .grant("realm-admin"))
                .put("/accounts/" + other.id() + "/status", Map.of("status", "INACTIVE"))
                .expect(204);
    }
}
