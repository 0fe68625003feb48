package io.keystead.tests.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.Caller;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.ServiceAccount;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not name an account administrator, and who can not be one; then the seat stays where it is. */
@KeysteadTest
final class AdminSeatRefusalIT {

    private final TestRealm realm;
    private final Seat seat;
    private final TestUser alice;

    AdminSeatRefusalIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.seat = new Seat(realm, server);
        this.alice = seat.holder();
    }

    private void refused(String userId, int status, String code) {
        Answer answer = seat.put(Map.of("userId", userId, "formerHolderGroup", "Managers"))
                .expect(status);
        assertThat(answer.at("/error").asText()).isEqualTo(code);
        assertThat(answer.at("/field").asText()).isEqualTo("userId");
        unchanged();
    }

    private void unchanged() {
        assertThat(seat.holderId()).isEqualTo(alice.id());
        assertThat(seat.groupsOf(alice.id())).containsExactly("Administrators");
    }

    @Test
    void nobodyIsKnownByThisId(@Another TestRealm other) {
        refused("nobody", 400, "keystead-successor-unknown");
        refused("f:x:y", 400, "keystead-successor-unknown");
        refused("a\u0000b", 400, "keystead-successor-unknown");
        refused(other.user(other.address(Seat.unique("marc")), Seat.PASSWORD).id(), 400, "keystead-successor-unknown");
    }

    @Test
    void whoSignsInWithAPinOrIsNobodyCanNotHoldIt() {
        TestUser camille = realm.user(Seat.unique("camille"), "739154").in("Housekeeping");
        refused(camille.id(), 400, "keystead-successor-without-email");
        ServiceAccount robot = realm.serviceAccount(Seat.unique("robot"));
        refused(robot.userId(), 400, "keystead-successor-without-email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INACTIVE", "ARCHIVED"})
    void whoIsNotActiveCanNotHoldIt(String status) {
        TestUser marc = seat.manager();
        seat.root()
                .put("/accounts/" + marc.id() + "/status", Map.of("status", status))
                .expect(204);
        refused(marc.id(), 409, "keystead-successor-not-active");
        assertThat(seat.groupsOf(marc.id())).containsExactly("Managers");
    }

    @Test
    void whoIsLockedCanNotHoldIt() {
        TestUser marc = seat.manager();
        await().until(() -> {
            realm.app().attempt(marc.username(), "wrong");
            return seat.root()
                    .get("/accounts/" + marc.id())
                    .expect(200)
                    .at("/locked")
                    .asBoolean();
        });
        for (int guess = 0; guess < 6; guess++) {
            realm.app().attempt(marc.username(), "wrong");
        }
        refused(marc.id(), 409, "keystead-successor-locked");
        seat.root().post("/accounts/" + marc.id() + "/unlock", "").expect(204);
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', 400, keystead-successor-unknown, userId",
        "'{\"userId\": 7}', 400, keystead-json-invalid, userId",
        "'{\"userId\": \"$\", \"group\": \"Managers\"}', 400, keystead-field-unknown, group",
        "'{\"userId\": \"$\", \"formerHolderGroup\": \"Pirates\"}', 400, keystead-group-unknown, formerHolderGroup",
        "'{\"userId\": \"$\", \"formerHolderGroup\": \"Administrators\"}', 400, keystead-group-administrative, formerHolderGroup",
        "'{\"userId\": \"$\"}', 409, keystead-admin-seat-taken, formerHolderGroup",
        "'{\"userId\": \"$\", \"formerHolderGroup\": \"\"}', 409, keystead-admin-seat-taken, formerHolderGroup",
        "'{\"userId\": \"$\", \"formerHolderGroup\": \"Managers\", \"expectedHolder\": \"$\"}', 409, keystead-admin-seat-changed, expectedHolder",
        "'no json', 400, keystead-json-invalid, body",
    })
    void whatIsWrongIsNamed(String body, int status, String code, String field) {
        TestUser marc = seat.manager();
        Answer answer = seat.put(body.replace("$", marc.id())).expect(status);
        assertThat(answer.at("/error").asText()).isEqualTo(code);
        assertThat(answer.at("/field").asText()).isEqualTo(field);
        unchanged();
        assertThat(seat.groupsOf(marc.id())).containsExactly("Managers");
    }

    @Test
    void onlyARealmAdministratorNamesOne(@Another TestRealm other) {
        TestUser administrator =
                realm.user(realm.address(Seat.unique("nadia")), Seat.PASSWORD).in("Administrators");
        mayNotName(Token.NONE, 401);
        mayNotName(administrator.token().forged(), 401);
        mayNotName(administrator, 403);
        mayNotName(alice, 403);
        mayNotName(seat.manager().grant("manage-users", "view-accounts"), 403);
        mayNotName(other.user(other.address(Seat.unique("root")), Seat.PASSWORD).grant("realm-admin"), 403);
        TestUser root = seat.manager().grant("realm-admin");
        Token token = root.token();
        root.resource()
                .roles()
                .clientLevel(clientId())
                .remove(root.resource().roles().clientLevel(clientId()).listAll());
        mayNotName(token, 403);
    }

    private String clientId() {
        return realm.admin().clients().findByClientId("realm-management").get(0).getId();
    }

    private void mayNotName(Caller caller, int status) {
        realm.as(caller)
                .put("/admin-seat", Map.of("userId", seat.manager().id(), "formerHolderGroup", "Managers"))
                .expect(status);
        unchanged();
    }

    @Test
    void whoSeesAccountsSeesWhoHoldsIt(@Another TestRealm other) {
        realm.as(seat.manager().grant("view-accounts")).get("/admin-seat").expect(200);
        realm.as(seat.manager().grant("view-users")).get("/admin-seat").expect(200);
        realm.as(seat.manager()).get("/admin-seat").expect(403);
        realm.as(Token.NONE).get("/admin-seat").expect(401);
        realm.as(other.user(other.address(Seat.unique("root")), Seat.PASSWORD).grant("realm-admin"))
                .get("/admin-seat")
                .expect(403);
    }

    @Test
    void aRealmWithoutKeysteadHasNoSeat(@Plain TestRealm plain, KeysteadServer server) {
        plain.as(server.adminToken()).get("/admin-seat").expect(404);
        plain.as(server.adminToken())
                .put("/admin-seat", Map.of("userId", "anybody"))
                .expect(404);
    }
}
