package io.keystead.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.api.Document;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Caller;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.ServiceAccount;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import io.keystead.tests.openapi.AdminOperation;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is let in and who is not, for every operation that the contract has for administrators. */
@KeysteadTest
final class AccessIT {

    private static final String[] ALL_ROLES = {
        "view-establishments", "manage-establishments", "view-accounts", "manage-accounts"
    };

    private final TestRealm realm;

    AccessIT(TestRealm realm) {
        this.realm = realm;
    }

    static List<AdminOperation> operations() {
        return AdminOperation.all();
    }

    static List<AdminOperation> writes() {
        return operations(AdminOperation::writes);
    }

    static List<AdminOperation> aboutPeople() {
        return operations(AdminOperation::isAboutPeople);
    }

    static List<AdminOperation> notAboutPeople() {
        return operations(operation -> !operation.isAboutPeople());
    }

    static List<AdminOperation> writesAboutPeople() {
        return operations(operation -> operation.writes() && operation.isAboutPeople());
    }

    static List<AdminOperation> reads() {
        return operations(operation -> !operation.writes());
    }

    static List<AdminOperation> onAnEstablishment() {
        return operations(AdminOperation::namesAnEstablishment);
    }

    static List<AdminOperation> onAUser() {
        return operations(AdminOperation::namesAUser);
    }

    private static List<AdminOperation> operations(Predicate<AdminOperation> which) {
        return AdminOperation.all().stream().filter(which).toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nobodyIsLetInWithoutAToken(AdminOperation operation) {
        refused(operation, Token.NONE, 401);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aTokenWithAnotherSignatureIsNone(AdminOperation operation) {
        refused(operation, person(ALL_ROLES).token().forged(), 401);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aPersonWithoutRolesIsRefused(AdminOperation operation) {
        refused(operation, person(), 403);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void rightsOverPeopleAreNoneOverEstablishments(AdminOperation operation) {
        refused(operation, person("view-accounts", "manage-accounts", "view-users", "manage-users"), 403);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void viewingIsNotChanging(AdminOperation operation) {
        refused(operation, person("view-establishments", "view-accounts", "manage-accounts"), 403);
    }

    @ParameterizedTest
    @MethodSource("aboutPeople")
    void rightsOverEstablishmentsAreNoneOverPeople(AdminOperation operation) {
        refused(operation, person("view-establishments", "manage-establishments"), 403);
    }

    @ParameterizedTest
    @MethodSource("aboutPeople")
    void searchingPeopleIsNotSeeingThem(AdminOperation operation) {
        refused(operation, person("view-establishments", "manage-establishments", "query-users"), 403);
    }

    @ParameterizedTest
    @MethodSource("writesAboutPeople")
    void seeingPeopleIsNotChangingThem(AdminOperation operation) {
        refused(operation, person("manage-establishments", "view-accounts", "view-users"), 403);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anAdministratorOfAnotherRealmIsRefused(AdminOperation operation, @Another TestRealm other) {
        refused(operation, other.user(unique(), "739154").grant("realm-admin").token(), 403);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aRealmThatDidNotAskForKeysteadHasNone(
            AdminOperation operation, KeysteadServer server, @Plain TestRealm plain) {
        Scene scene = Scene.in(realm);
        Scene inPlain = new Scene(plain, scene.establishment(), scene.member());
        Refusal.notFound("keystead-not-enabled").check(inPlain.call(server.adminToken(), operation));
        TestUser administrator = plain.user(unique(), "739154").grant("realm-admin");
        Refusal.notFound("keystead-not-enabled").check(inPlain.call(administrator, operation));
        inPlain.call(plain.user(unique(), "739154"), operation).expect(403);
    }

    @ParameterizedTest
    @MethodSource("onAnEstablishment")
    void anEstablishmentOfAnotherRealmIsUnknown(
            AdminOperation operation, KeysteadServer server, @Another TestRealm other) {
        TestEstablishment theirs = other.establishment(unique(), "Ailleurs");
        Document before = other.keystead().exportDocument();
        Scene scene = Scene.in(realm).with(theirs);
        Refusal.notFound("keystead-establishment-unknown").check(scene.call(server.adminToken(), operation));
        assertThat(other.keystead().exportDocument()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("onAUser")
    void aUserOfAnotherRealmIsUnknown(AdminOperation operation, KeysteadServer server, @Another TestRealm other) {
        Scene scene = Scene.in(realm).with(other.user(unique(), "739154"));
        Document before = scene.document();
        Refusal.notFound("keystead-user-unknown").check(scene.call(server.adminToken(), operation));
        assertThat(scene.document()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anAdministratorOfTheRealmIsLetIn(AdminOperation operation) {
        Scene.in(realm).call(person(ALL_ROLES), operation).expect(operation.success());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theRoleOfAllRolesHoldsOurs(AdminOperation operation) {
        Scene.in(realm).call(person("realm-admin"), operation).expect(operation.success());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theAdministratorOfTheMasterRealmIsLetIn(AdminOperation operation, KeysteadServer server) {
        Scene.in(realm).call(server.adminToken(), operation).expect(operation.success());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aServiceAccountIsLetIn(AdminOperation operation) {
        ServiceAccount sync = realm.serviceAccount(unique()).grant(ALL_ROLES);
        Scene.in(realm).call(sync, operation).expect(operation.success());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void keycloaksOwnRolesOverPeopleServeToo(AdminOperation operation) {
        Scene.in(realm)
                .call(person("manage-establishments", "manage-users"), operation)
                .expect(operation.success());
    }

    @ParameterizedTest
    @MethodSource("reads")
    void viewingIsEnoughToRead(AdminOperation operation) {
        Scene.in(realm)
                .call(person("view-establishments", "view-accounts"), operation)
                .expect(operation.success());
    }

    @ParameterizedTest
    @MethodSource("notAboutPeople")
    void establishmentsAloneNeedNoRightOverPeople(AdminOperation operation) {
        Scene.in(realm).call(person("manage-establishments"), operation).expect(operation.success());
    }

    private void refused(AdminOperation operation, Caller caller, int status) {
        Scene scene = Scene.in(realm);
        Document before = scene.document();
        scene.call(caller, operation).expect(status);
        assertThat(scene.document()).isEqualTo(before);
    }

    private TestUser person(String... roles) {
        TestUser person = realm.user(unique(), "739154");
        return roles.length == 0 ? person : person.grant(roles);
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
