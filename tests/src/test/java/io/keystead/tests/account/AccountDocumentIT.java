package io.keystead.tests.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Accounts in the document of a realm: user group, fields, status; hashed secrets on request (rows A1 to A8, D4). */
@KeysteadTest
final class AccountDocumentIT {

    private final TestRealm realm;
    private final Company company;
    private final Rest root;

    AccountDocumentIT(KeysteadServer server, @Shipped TestRealm realm) {
        this.realm = realm;
        this.company = Company.in(realm);
        this.root = realm.as(server.adminToken());
    }

    @Test
    void anEmptyRealmBecomesTheSame(KeysteadServer server, @Shipped @Another TestRealm empty) {
        TestUser camille = company.housekeeper();
        TestUser marc = company.manager();
        company.put(marc, "", Map.of("phoneNumber", "+33612345678", "employee", false, "locale", "fr"))
                .expect(204);
        TestUser gone = company.housekeeper();
        company.status(gone, "ARCHIVED").expect(204);

        Rest there = empty.as(server.adminToken());
        String document = root.get("/export?credentials=true").expect(200).text();
        there.put("/import", document).expect(200);
        assertThat(there.get("/export?credentials=true").expect(200).text()).isEqualTo(document);
        assertThat(there.put("/import", document).expect(200).at("/updated").asInt())
                .isZero();

        empty.app().granted(camille.username(), Company.PIN);
        empty.app().granted(marc.username(), Company.PASSWORD);
        assertThat(empty.app().grant(gone.username(), Company.PIN).status()).isEqualTo(400);
    }

    @Test
    void secretsAreLeftOutUnlessARealmAdministratorAsks() {
        company.housekeeper();
        assertThat(root.get("/export").expect(200).text()).doesNotContain("credentials", "secretData");
        company.rest().get("/export").expect(200);
        company.rest().get("/export?credentials=true").expect(403);
        root.get("/export?credentials=yes").expect(400);
    }

    @Test
    void whatIsNamedChangesAndTheRestStays() {
        TestUser camille = company.housekeeper();
        Map<String, Object> entry = Map.of(
                "username", camille.username(), "lastName", "Dupont", "group", "Reception", "status", "INACTIVE");
        assertThat(imports(company.rest(), entry)
                        .expect(200)
                        .at("/accounts/updated")
                        .asInt())
                .isEqualTo(1);
        assertThat(imports(company.rest(), entry)
                        .expect(200)
                        .at("/accounts/unchanged")
                        .asInt())
                .isEqualTo(1);
        JsonNode account = company.account(camille).json();
        assertThat(account.path("lastName").asText()).isEqualTo("Dupont");
        assertThat(account.path("firstName").asText()).isEqualTo("Camille");
        assertThat(account.path("group").asText()).isEqualTo("Reception");
        assertThat(account.path("status").asText()).isEqualTo("INACTIVE");
    }

    static Stream<Arguments> refusedEntries() {
        return Stream.of(
                argumentSet("no name", Map.of("lastName", "Dupont"), "accounts[0].username"),
                argumentSet("no last name", Map.of("username", "new.one", "firstName", "A"), "accounts[0].lastName"),
                argumentSet("unknown group", entry("group", "Pirates"), "accounts[0].group"),
                argumentSet("group that needs an address", entry("group", "Managers"), "accounts[0].email"),
                argumentSet("unknown field", entry("shoeSize", 42), "accounts[0].shoeSize"),
                argumentSet("unknown status", entry("status", "GONE"), "accounts[0].status"),
                argumentSet("another address", entry("email", "x@y.example"), "accounts[0].username"),
                argumentSet(
                        "a secret in clear",
                        entry("credentials", List.of(Map.of("type", "password", "value", "739154"))),
                        "accounts[0].credentials"),
                argumentSet(
                        "a second factor",
                        entry(
                                "credentials",
                                List.of(Map.of("type", "otp", "secretData", "{}", "credentialData", "{}"))),
                        "accounts[0].credentials"));
    }

    private static Map<String, Object> entry(String field, Object value) {
        return Map.of("username", "newcomer", "firstName", "Nina", "lastName", "Test", field, value);
    }

    @ParameterizedTest
    @MethodSource("refusedEntries")
    void aWrongEntryIsNamedAndNothingIsWritten(Map<String, Object> entry, String field) {
        Answer refused = imports(root, List.of(Map.of("username", "before", "firstName", "B", "lastName", "C"), entry))
                .expect(400);
        assertThat(refused.at("/field").asText()).startsWith(field.replace("[0]", "[1]"));
        assertThat(refused.text()).doesNotContain("739154");
        assertThat(realm.admin().users().searchByUsername("newcomer", true)).isEmpty();
        assertThat(realm.admin().users().searchByUsername("before", true)).isEmpty();
    }

    @Test
    void nobodyImportsMoreThanHeMay() {
        String address = realm.address(Company.unique("eve"));
        Map<String, Object> administrator = Map.of(
                "username",
                address,
                "email",
                address,
                "firstName",
                "Eve",
                "lastName",
                "Test",
                "group",
                "Administrators");
        imports(company.rest(), administrator).expect(403);
        TestUser other = Company.administrator(realm);
        imports(company.rest(), Map.of("username", other.username(), "status", "ARCHIVED"))
                .expect(403);
        TestUser superior = realm.user(realm.address(Company.unique("root")), Company.PASSWORD)
                .grant("realm-admin");
        imports(company.rest(), Map.of("username", superior.username(), "lastName", "X"))
                .expect(403);
        TestUser camille = company.housekeeper();
        imports(
                        company.rest(),
                        Map.of(
                                "username",
                                camille.username(),
                                "credentials",
                                List.of(Map.of("type", "password", "secretData", "{}", "credentialData", "{}"))))
                .expect(403);
        assertThat(realm.admin().users().searchByUsername(address, true)).isEmpty();
        camille.token();
    }

    private static Answer imports(Rest rest, Map<String, Object> entry) {
        return imports(rest, List.of(entry));
    }

    private static Answer imports(Rest rest, List<Map<String, Object>> entries) {
        return rest.put("/import", Map.of("accounts", entries));
    }
}
