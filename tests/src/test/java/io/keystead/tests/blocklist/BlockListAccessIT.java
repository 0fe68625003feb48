package io.keystead.tests.blocklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.Caller;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.Token;
import io.keystead.tests.openapi.AdminOperation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is let in and who is not, for every operation that the contract has for the block list. */
@KeysteadTest
final class BlockListAccessIT {

    private static final Set<String> READS = Set.of("checkContact", "countBlockedContacts");

    private final TestRealm realm;
    private final String address = UUID.randomUUID() + "@keystead.example";

    BlockListAccessIT(TestRealm realm) {
        this.realm = realm;
    }

    static List<AdminOperation> operations() {
        return AdminOperation.tagged(Set.of("block-list"));
    }

    static List<AdminOperation> reads() {
        return operations().stream()
                .filter(operation -> READS.contains(operation.id()))
                .toList();
    }

    static List<AdminOperation> writes() {
        return operations().stream()
                .filter(operation -> !READS.contains(operation.id()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nobodyIsLetInWithoutAToken(AdminOperation operation) {
        call(realm.as(Token.NONE), operation).expect(401);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aPersonWithoutTheRightIsRefused(AdminOperation operation) {
        call(realm.as(person("view-establishments", "manage-establishments", "query-users")), operation)
                .expect(403);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aRightOverSomePeopleIsNoneOverTheList(AdminOperation operation, @Another TestRealm fine) {
        fine.withFineGrainedPermissions();
        var manager = fine.user(fine.address(UUID.randomUUID().toString()), "Battery-Staple-8")
                .grant("query-users");
        fine.permit(manager).to("view", "manage").users(fine.user("camille-" + UUID.randomUUID(), "739154"));
        call(fine.as(manager), operation).expect(403);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void viewingIsNotChanging(AdminOperation operation) {
        call(realm.as(person("view-accounts", "view-users")), operation).expect(403);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void viewingIsEnoughToRead(AdminOperation operation) {
        call(realm.as(person("view-accounts")), operation).expect(operation.success());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void ourRoleAndKeycloaksOwnLetIn(AdminOperation operation) {
        call(realm.as(person("manage-accounts")), operation).expect(operation.success());
        call(realm.as(person("manage-users")), operation).expect(operation.success());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anAdministratorOfAnotherRealmIsRefused(AdminOperation operation, @Another TestRealm other) {
        var root = other.user(other.address(UUID.randomUUID().toString()), "Battery-Staple-8")
                .grant("realm-admin");
        call(realm.as(root), operation).expect(403);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aRealmThatDidNotAskForKeysteadHasNone(
            AdminOperation operation, KeysteadServer server, @Plain TestRealm plain) {
        Answer answer = call(plain.as(server.adminToken()), operation).expect(404);
        assertThat(answer.at("/error").asText()).isEqualTo("keystead-not-enabled");
    }

    private Caller person(String... roles) {
        return realm.user(realm.address(UUID.randomUUID().toString()), "Battery-Staple-8")
                .grant(roles);
    }

    private Answer call(Rest rest, AdminOperation operation) {
        Map<String, String> contact = Map.of("email", address, "note", "asked us on the phone");
        return switch (operation.id()) {
            case "countBlockedContacts" -> rest.get(operation.path());
            case "unblockContact" -> {
                rest.post("/block-list", contact);
                yield rest.post(operation.path(), contact);
            }
            case "blockContact", "checkContact" -> rest.post(operation.path(), contact);
            default -> throw new IllegalArgumentException(operation.id() + " needs a call in this test");
        };
    }
}
