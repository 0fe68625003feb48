package io.keystead.tests.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** An administrator adds somebody in one form (rows A1 to A6, D1, D2). */
@KeysteadTest
final class NewAccountIT {

    private static final JsonMapper JSON = new JsonMapper();

    private final TestRealm realm;
    private final Company company;

    NewAccountIT(@Shipped TestRealm realm) {
        this.realm = realm;
        this.company = Company.in(realm);
    }

    @BeforeAll
    static void twoHotels(@Shipped TestRealm realm) {
        realm.establishment("PAR-01", "Hôtel Opéra");
        realm.establishment("NCE-01", "Hôtel Promenade");
    }

    @Test
    void everythingInOneForm() {
        String address = realm.address(Company.unique("marc"));
        Map<String, Object> form = Company.form("Managers");
        form.put("email", address);
        form.put("locale", "fr");
        form.put("jobTitle", "Directrice d’hôtel");
        form.put("gender", "undisclosed");
        form.put("employee", true);
        form.put("phoneNumber", "+33612345678");
        form.put("establishments", List.of("NCE-01", "PAR-01"));
        form.put("defaultEstablishment", "PAR-01");
        form.put("credential", Company.secret(Company.PASSWORD, false));
        Answer created = company.add(form).expect(201);
        String id = created.at("/id").asText();
        assertThat(created.header("Location"))
                .hasValueSatisfying(uri -> assertThat(uri).endsWith("/keystead/accounts/" + id));
        assertThat(created.text()).doesNotContain(Company.PASSWORD);

        JsonNode account = company.rest().get("/accounts/" + id).expect(200).json();
        form.remove("credential");
        form.forEach((field, value) -> assertThat(account.path(field)).as(field).isEqualTo(JSON.valueToTree(value)));
        assertThat(account.path("username").asText()).isEqualTo(address);
        assertThat(account.path("kind").asText()).isEqualTo("PASSWORD");
        assertThat(account.path("status").asText()).isEqualTo("ACTIVE");
        realm.person(id, address, Company.PASSWORD).token();
    }

    @Test
    void aDrawnPinIsToldOnceAndMustBeChangedInThreeDays() {
        Map<String, Object> form = Company.form("Housekeeping");
        form.put("username", Company.unique("camille"));
        Answer created = company.add(form).expect(201);
        assertThat(created.header("Cache-Control"))
                .hasValueSatisfying(control -> assertThat(control).contains("no-store"));
        assertThat(created.at("/credential/secret").asText()).matches("[0-9]{6}");
        assertThat(created.at("/credential/temporary").asBoolean()).isTrue();
        JsonNode account = company.rest()
                .get("/accounts/" + created.at("/id").asText())
                .expect(200)
                .json();
        assertThat(account.path("kind").asText()).isEqualTo("PIN");
        assertThat(account.path("secretExpiresAt").asLong())
                .isCloseTo(
                        System.currentTimeMillis() + Duration.ofDays(3).toMillis(),
                        within(Duration.ofMinutes(5).toMillis()));
        assertThat(account.path("secretExpired").asBoolean()).isFalse();
        assertThat(realm.admin()
                        .users()
                        .get(account.path("id").asText())
                        .toRepresentation()
                        .getRequiredActions())
                .containsExactly("UPDATE_PASSWORD");
    }

    @Test
    void aPinThatNeedNotBeChangedOpensAtOnce() {
        TestUser camille = company.housekeeper();
        assertThat(camille.token().claim("preferred_username").asText()).isEqualTo(camille.username());
        assertThat(company.account(camille).json().has("secretExpiresAt")).isFalse();
    }

    @Test
    void theLinkGoesToTheAddress(Mailbox mailbox) {
        String address = realm.address(Company.unique("marc"));
        Map<String, Object> form = Company.form("Managers");
        form.put("email", address);
        Answer created = company.add(form).expect(201);
        assertThat(created.at("/credential/sentTo").asText()).isEqualTo(address);
        assertThat(mailbox.to(address).links()).isNotEmpty();
        JsonNode account = company.rest()
                .get("/accounts/" + created.at("/id").asText())
                .expect(200)
                .json();
        assertThat(account.at("/invitation/validUntil").asLong())
                .isEqualTo(created.at("/credential/validUntil").asLong());
    }

    static Stream<Arguments> wrongForms() {
        return Stream.of(
                wrong("no group", Map.of("group", ""), 400, "group"),
                wrong("unknown group", Map.of("group", "Pirates"), 400, "group"),
                wrong("no name", Map.of("username", ""), 400, "username"),
                wrong("short name", Map.of("username", "x"), 400, "username"),
                wrong("@ in the name", Map.of("username", "x@y"), 400, "username"),
                wrong("name beside an address", Map.of("email", "a@b.example"), 400, "username"),
                wrong("no address", Map.of("username", "", "email", "nobody"), 400, "email"),
                wrong("managers need an address", Map.of("group", "Managers"), 400, "email"),
                wrong("unknown language", Map.of("locale", "tlh"), 400, "locale"),
                wrong("unknown gender", Map.of("gender", "?"), 400, "gender"),
                wrong("phone without country", Map.of("phoneNumber", "0612345678"), 400, "phoneNumber"),
                wrong("no first name", Map.of("firstName", ""), 400, "firstName"),
                wrong("unknown field", Map.of("shoeSize", "42"), 400, "shoeSize"),
                wrong("unknown establishment", Map.of("establishments", List.of("X")), 400, "establishments"),
                wrong(
                        "default of others",
                        Map.of("establishments", List.of("PAR-01"), "defaultEstablishment", "NCE-01"),
                        400,
                        "defaultEstablishment"),
                wrong("default of none", Map.of("defaultEstablishment", "NCE-01"), 400, "defaultEstablishment"),
                wrong(
                        "link without address",
                        Map.of("credential", Map.of("type", "EMAIL_LINK")),
                        400,
                        "credential.type"),
                wrong("unknown type", Map.of("credential", Map.of("type", "MAGIC")), 400, "credential.type"),
                wrong("weak PIN", Map.of("credential", Company.secret("123456", true)), 400, "credential.value"),
                wrong(
                        "letters in a PIN",
                        Map.of("credential", Company.secret("73915a", true)),
                        400,
                        "credential.value"),
                wrong("empty PIN", Map.of("credential", Company.secret("", true)), 400, "credential.value"));
    }

    private static Arguments wrong(String name, Map<String, Object> fields, int status, String field) {
        return argumentSet(name, fields, status, field);
    }

    @ParameterizedTest
    @MethodSource("wrongForms")
    void aWrongFieldIsNamedAndNobodyIsThere(Map<String, Object> fields, int status, String field) {
        String username = Company.unique("camille");
        Map<String, Object> form = Company.form("Housekeeping");
        form.put("username", username);
        form.put("credential", Company.secret(Company.PIN, false));
        form.putAll(fields);
        Answer refused = company.add(form).expect(status);
        assertThat(refused.at("/field").asText()).startsWith(field);
        assertThat(realm.admin().users().searchByUsername(username, true)).isEmpty();
    }

    @Test
    void aReasonOfAPolicyIsInWords() {
        Map<String, Object> form = Company.form("Housekeeping");
        form.put("username", Company.unique("camille"));
        form.put("credential", Company.secret("123456", true));
        Answer refused = company.add(form).expect(400);
        assertThat(refused.at("/error").asText()).isEqualTo("keystead-secret-refused");
        assertThat(refused.at("/params/0").asText()).startsWith("keysteadPin");
        assertThat(refused.at("/errorMessage").asText()).contains("PIN").doesNotContain("123456");
    }

    @Test
    void whoIsThereAlreadyIsNotAddedAgain() {
        TestUser camille = company.housekeeper();
        TestUser marc = company.manager();
        Map<String, Object> namesake = Company.form("Reception");
        namesake.put("username", camille.username().toUpperCase(Locale.ROOT));
        namesake.put("credential", Company.secret(Company.PIN, false));
        assertThat(company.add(namesake).expect(409).at("/field").asText()).isEqualTo("username");
        Map<String, Object> twin = Company.form("Managers");
        twin.put("email", marc.username());
        twin.put("credential", Company.secret(Company.PASSWORD, false));
        assertThat(company.add(twin).expect(409).at("/error").asText()).isEqualTo("keystead-name-taken");
    }

    @Test
    void onlyWhoMayPutsPeopleIntoAdministrators() {
        Map<String, Object> form = Company.form("Administrators");
        form.put("email", realm.address(Company.unique("eve")));
        form.put("credential", Company.secret(Company.PASSWORD, false));
        assertThat(company.add(form).expect(403).at("/error").asText())
                .isEqualTo("keystead-account-administrator-only");
        realm.as(realm.user(realm.address(Company.unique("root")), Company.PASSWORD)
                        .grant("realm-admin"))
                .post("/accounts", form)
                .expect(201);
    }

    @Test
    void establishmentsNeedTheRightOverThem() {
        TestUser clerk = realm.user(realm.address(Company.unique("clerk")), Company.PASSWORD)
                .grant("manage-accounts");
        Map<String, Object> form = Company.form("Housekeeping");
        form.put("username", Company.unique("camille"));
        form.put("establishments", List.of("PAR-01"));
        realm.as(clerk).post("/accounts", form).expect(403);
        form.remove("establishments");
        realm.as(clerk).post("/accounts", form).expect(201);
    }

    @Test
    void theEventTellsEverythingButTheSecret() {
        var settings = realm.admin().getRealmEventsConfig();
        settings.setAdminEventsEnabled(true);
        settings.setAdminEventsDetailsEnabled(true);
        realm.admin().updateRealmEventsConfig(settings);
        TestUser camille = company.housekeeper();
        AdminEventRepresentation event = realm.admin()
                .getAdminEvents(
                        List.of("CREATE"),
                        null,
                        null,
                        null,
                        null,
                        "keystead/accounts/" + camille.id(),
                        null,
                        null,
                        0,
                        5)
                .get(0);
        assertThat(event.getResourceType()).isEqualTo("KEYSTEAD_ACCOUNT");
        assertThat(event.getRepresentation()).contains(camille.username()).doesNotContain(Company.PIN);
    }
}
