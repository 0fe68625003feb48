package io.keystead.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.Caller;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.ServiceAccount;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import io.keystead.tests.openapi.AdminOperation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is let in and who is not, for every operation that the contract has for accounts. */
@KeysteadTest
final class AccountAccessIT {

    private final TestRealm realm;
    private final Company company;

    AccountAccessIT(@Shipped TestRealm realm) {
        this.realm = realm;
        this.company = Company.in(realm);
    }

    static List<AdminOperation> operations() {
        return AdminOperation.tagged(Set.of("accounts"));
    }

    static List<AdminOperation> writes() {
        return operations().stream().filter(AdminOperation::writes).toList();
    }

    static List<AdminOperation> reads() {
        return operations().stream()
                .filter(operation -> !operation.writes() && !"suggestSecrets".equals(operation.id()))
                .toList();
    }

    static List<AdminOperation> onAnAccount() {
        return operations().stream()
                .filter(AdminOperation::namesAnEstablishment)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nobodyIsLetInWithoutAToken(AdminOperation operation) {
        refused(operation, Token.NONE, 401);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aTokenWithAnotherSignatureIsNone(AdminOperation operation) {
        refused(operation, company.token().forged(), 401);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aPersonWithoutRolesIsRefused(AdminOperation operation) {
        refused(operation, company.manager(), 403);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void rightsOverEstablishmentsAreNoneOverPeople(AdminOperation operation) {
        refused(operation, person("view-establishments", "manage-establishments", "query-users"), 403);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void viewingIsNotChanging(AdminOperation operation) {
        refused(operation, person("view-accounts", "view-users", "manage-establishments"), 403);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anAdministratorOfAnotherRealmIsRefused(AdminOperation operation, @Another TestRealm other) {
        refused(
                operation,
                other.user(other.address(Company.unique("root")), Company.PASSWORD)
                        .grant("realm-admin"),
                403);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aRealmThatDidNotAskForKeysteadHasNone(
            AdminOperation operation, KeysteadServer server, @Plain TestRealm plain) {
        TestUser somebody = plain.user(Company.unique("camille"), Company.PIN);
        Answer answer = call(plain.as(server.adminToken()), operation, somebody).expect(404);
        assertThat(answer.at("/error").asText()).isEqualTo("keystead-not-enabled");
    }

    @ParameterizedTest
    @MethodSource("onAnAccount")
    void aUserOfAnotherRealmIsUnknown(AdminOperation operation, KeysteadServer server, @Another TestRealm other) {
        TestUser theirs = other.user(Company.unique("camille"), Company.PIN);
        Answer answer = call(realm.as(server.adminToken()), operation, theirs).expect(404);
        assertThat(answer.at("/error").asText()).isEqualTo("keystead-user-unknown");
        theirs.token();
    }

    @ParameterizedTest
    @MethodSource("onAnAccount")
    void whoHoldsARoleThatTheCallerLacksIsOutOfReach(AdminOperation operation) {
        TestUser superior = person("realm-admin");
        int expected = operation.writes() ? 403 : operation.success();
        call(company.rest(), operation, superior).expect(expected);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void ourRolesLetIn(AdminOperation operation) {
        call(company.rest(), operation, company.housekeeper()).expect(operation.success());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void keycloaksOwnRolesLetIn(AdminOperation operation) {
        call(realm.as(person("manage-users", "manage-establishments")), operation, company.housekeeper())
                .expect(operation.success());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aServiceAccountIsLetIn(AdminOperation operation) {
        ServiceAccount sync = realm.serviceAccount(Company.unique("sync")).grant("manage-accounts");
        call(realm.as(sync), operation, company.housekeeper()).expect(operation.success());
    }

    @ParameterizedTest
    @MethodSource("reads")
    void viewingIsEnoughToRead(AdminOperation operation) {
        call(realm.as(person("view-accounts")), operation, company.housekeeper())
                .expect(operation.success());
    }

    private TestUser person(String... roles) {
        return realm.user(realm.address(Company.unique("person")), Company.PASSWORD)
                .grant(roles);
    }

    private void refused(AdminOperation operation, Caller caller, int status) {
        TestUser camille = company.housekeeper();
        JsonNode before = company.account(camille).json();
        call(realm.as(caller), operation, camille).expect(status);
        assertThat(company.account(camille).json()).isEqualTo(before);
        camille.token();
    }

    private Answer call(Rest rest, AdminOperation operation, TestUser person) {
        String path = operation.path().replace("{id}", person.id()) + query(operation);
        return switch (operation.method()) {
            case "GET" -> rest.get(path);
            case "POST" -> rest.post(path, body(operation, person));
            case "PUT" -> rest.put(path, body(operation, person));
            default -> throw new IllegalArgumentException(operation.method());
        };
    }

    private static String query(AdminOperation operation) {
        return switch (operation.id()) {
            case "previewAccountStatus" -> "?status=INACTIVE";
            case "suggestSecrets" -> "?kind=PIN";
            default -> "";
        };
    }

    private static Object body(AdminOperation operation, TestUser person) {
        return switch (operation.id()) {
            case "createAccount" -> {
                Map<String, Object> form = Company.form("Housekeeping");
                form.put("username", Company.unique("new"));
                yield form;
            }
            case "updateAccount" -> Map.of("lastName", "Dupont");
            case "changeAccountEmail" -> Map.of("email", Company.unique("address") + "@keystead.example");
            case "changeAccountUsername" -> Map.of("username", Company.unique("renamed"));
            case "changeAccountStatus" -> Map.of("status", "INACTIVE");
            case "resetAccountSecret" -> Company.secret("962847", false);
            case "unlockAccount", "inviteToTwoFactor" -> "";
            case "inviteAllToTwoFactor" -> Map.of("userIds", List.of(person.id()));
            default -> throw new IllegalArgumentException(operation.id() + " needs a body in this test");
        };
    }
}
