package io.keystead.tests.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.UserRepresentation;

/** An administrator edits somebody, and changes how he signs in (rows A7, B9). */
@KeysteadTest
final class AccountChangeIT {

    private final TestRealm realm;
    private final Company company;

    AccountChangeIT(@Shipped TestRealm realm) {
        this.realm = realm;
        this.company = Company.in(realm);
    }

    @BeforeAll
    static void twoHotels(@Shipped TestRealm realm) {
        realm.establishment("PAR-01", "Hôtel Opéra");
        realm.establishment("NCE-01", "Hôtel Promenade");
    }

    @Test
    void whatIsNamedChangesAndTheRestStays() {
        TestUser camille = company.housekeeper();
        company.put(
                        camille,
                        "",
                        Map.of(
                                "lastName",
                                "Dupont",
                                "jobTitle",
                                "Gouvernante",
                                "establishments",
                                List.of("PAR-01", "NCE-01")))
                .expect(204);
        company.put(camille, "", Map.of("group", "Reception", "defaultEstablishment", "NCE-01"))
                .expect(204);
        JsonNode account = company.account(camille).json();
        assertThat(account.path("firstName").asText()).isEqualTo("Camille");
        assertThat(account.path("lastName").asText()).isEqualTo("Dupont");
        assertThat(account.path("jobTitle").asText()).isEqualTo("Gouvernante");
        assertThat(account.path("group").asText()).isEqualTo("Reception");
        assertThat(account.path("establishments")).hasSize(2);
        assertThat(account.path("defaultEstablishment").asText()).isEqualTo("NCE-01");
        assertThat(camille.resource().groups()).singleElement().satisfies(group -> assertThat(group.getName())
                .isEqualTo("Reception"));
        camille.token();
    }

    @Test
    void anEmptyTextClears() {
        TestUser camille = company.housekeeper();
        company.put(camille, "", Map.of("jobTitle", "Gouvernante", "phoneNumber", "+33612345678"))
                .expect(204);
        company.put(camille, "", Map.of("jobTitle", "")).expect(204);
        JsonNode account = company.account(camille).json();
        assertThat(account.has("jobTitle")).isFalse();
        assertThat(account.path("phoneNumber").asText()).isEqualTo("+33612345678");
    }

    static Stream<Arguments> refusedChanges() {
        return Stream.of(
                argumentSet("another username", Map.of("username", "other"), "username"),
                argumentSet("an address", Map.of("email", "a@b.example"), "email"),
                argumentSet("a group that needs an address", Map.of("group", "Managers"), "email"),
                argumentSet("an unknown group", Map.of("group", "Pirates"), "group"),
                argumentSet("no last name", Map.of("lastName", ""), "lastName"),
                argumentSet("an unknown establishment", Map.of("establishments", List.of("X")), "establishments"),
                argumentSet("an unknown field", Map.of("status", "ACTIVE"), "status"));
    }

    @ParameterizedTest
    @MethodSource("refusedChanges")
    void aWrongFieldIsNamedAndNothingChanges(Map<String, Object> change, String field) {
        TestUser camille = company.housekeeper();
        JsonNode before = company.account(camille).json();
        assertThat(company.put(camille, "", change).expect(400).at("/field").asText())
                .startsWith(field);
        assertThat(company.account(camille).json()).isEqualTo(before);
    }

    @Test
    void theAddressIsTheUsernameAndBothChange(Mailbox mailbox) {
        TestUser marc = company.manager();
        String address = realm.address(Company.unique("moved"));
        company.put(marc, "/email", Map.of("email", address)).expect(204);
        UserRepresentation user = marc.resource().toRepresentation();
        assertThat(user.getUsername()).isEqualTo(address);
        assertThat(user.getEmail()).isEqualTo(address);
        assertThat(user.isEmailVerified()).isFalse();
        assertThat(user.getRequiredActions()).contains("VERIFY_EMAIL");
        assertThat(mailbox.to(marc.username()).subject()).isNotBlank();
    }

    @Test
    void anAddressOfSomebodyElseIsRefused() {
        TestUser marc = company.manager();
        TestUser emma = company.manager();
        company.put(marc, "/email", Map.of("email", emma.username())).expect(409);
        company.put(marc, "/email", Map.of("email", "")).expect(400);
        company.put(marc, "/email", Map.of("email", "nobody")).expect(400);
        assertThat(company.account(marc).at("/email").asText()).isEqualTo(marc.username());
    }

    @Test
    void anAddressMakesAPasswordAccountOfAPinAccount(Mailbox mailbox) {
        TestUser camille = company.housekeeper();
        String address = realm.address(Company.unique("camille"));
        company.put(camille, "/email", Map.of("email", address)).expect(204);
        JsonNode account = company.account(camille).json();
        assertThat(account.path("kind").asText()).isEqualTo("PASSWORD");
        assertThat(account.path("username").asText()).isEqualTo(address);
        assertThat(account.path("invitation").path("validUntil").asLong()).isPositive();
        assertThat(mailbox.to(address).links()).isNotEmpty();
        realm.app().grant(address, Company.PIN).expect(400);
        realm.app().grant(camille.username(), Company.PIN).expect(400);
    }

    @Test
    void aPinAccountGetsAnotherLogin() {
        TestUser camille = company.housekeeper();
        String name = Company.unique("camille.d");
        company.put(camille, "/username", Map.of("username", name)).expect(204);
        realm.person(camille.id(), name, Company.PIN).token();
        realm.app().grant(camille.username(), Company.PIN).expect(400);
    }

    @Test
    void aLoginOfSomebodyElseIsRefused() {
        TestUser camille = company.housekeeper();
        TestUser other = company.housekeeper();
        company.put(camille, "/username", Map.of("username", other.username())).expect(409);
        company.put(camille, "/username", Map.of("username", "x")).expect(400);
        company.put(company.manager(), "/username", Map.of("username", "marc")).expect(400);
    }

    /** Characters that nobody sees and that turn the rest around: a name would look like another one. */
    @ParameterizedTest
    @CsvSource({"firstName,''", "lastName,''", "jobTitle,''", "username,/username"})
    void aNameThatTurnsItsDirectionIsRefusedAtItsField(String field, String path) {
        TestUser camille = company.housekeeper();
        Answer refused =
                company.put(camille, path, Map.of(field, "\u202Eetnarig")).expect(400);
        assertThat(refused.at("/field").asText()).isEqualTo(field);
    }
}
