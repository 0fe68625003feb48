package io.keystead.tests.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import jakarta.ws.rs.ClientErrorException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** What nobody can do to the account administrator, at our doors and at Keycloak's own, before the seat is somebody else's. */
@KeysteadTest
final class AdminSeatGuardIT {

    private final TestRealm realm;
    private final Seat seat;
    private final TestUser alice;

    AdminSeatGuardIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.seat = new Seat(realm, server);
        this.alice = seat.holder();
    }

    @Test
    void isNotDeleted() {
        refused(() -> alice.resource().remove(), 409, "keystead-account-administrator-stays");
        TestUser marc = seat.manager();
        seat.give(marc).expect(204);
        alice.resource().remove();
        assertThat(seat.holderId()).isEqualTo(marc.id());
    }

    @Test
    void isNotDisabledByKeycloaksOwnRest() {
        Answer tokens = realm.app().tokens(alice);
        UserRepresentation user = alice.resource().toRepresentation();
        user.setEnabled(false);
        user.setLastName("Disabled");
        refused(() -> alice.resource().update(user), 409, "keystead-account-administrator-status");
        assertThat(alice.resource().toRepresentation().isEnabled()).isTrue();
        assertThat(alice.resource().toRepresentation().getLastName()).isEqualTo("Test");
        realm.app().refresh(tokens).expect(200);
        user.setEnabled(true);
        user.setLastName("Renamed");
        alice.resource().update(user);
        TestUser marc = seat.manager();
        UserRepresentation another = marc.resource().toRepresentation();
        another.setEnabled(false);
        marc.resource().update(another);
    }

    @Test
    void keepsHisAddress() {
        UserRepresentation user = alice.resource().toRepresentation();
        user.setEmail("");
        assertThatThrownBy(() -> alice.resource().update(user)).isInstanceOf(ClientErrorException.class);
        assertThat(alice.resource().toRepresentation().getEmail()).isEqualTo(alice.username());
    }

    @Test
    void keepsHisAddressInAGroupThatNeedsNone() {
        change("Administrators", "keystead.email-required", "false");
        try {
            keepsHisAddress();
        } finally {
            change("Administrators", "keystead.email-required", "true");
        }
    }

    @Test
    void isNotMovedToAnotherGroup() {
        Answer moved = seat.root()
                .put("/accounts/" + alice.id(), Map.of("group", "Managers"))
                .expect(409);
        assertThat(moved.at("/error").asText()).isEqualTo("keystead-account-administrator-group");
        Answer imported = importing(Map.of("username", alice.username(), "group", "Managers"))
                .expect(409);
        assertThat(imported.at("/error").asText()).isEqualTo("keystead-account-administrator-group");
        refused(() -> alice.resource().leaveGroup(realm.group("Administrators")), 409, null);
        refused(() -> alice.in("Managers"), 409, null);
        assertThat(seat.groupsOf(alice.id())).containsExactly("Administrators");
    }

    @Test
    void isNotShutOut() {
        for (String status : List.of("INACTIVE", "ARCHIVED")) {
            Answer answer = seat.root()
                    .put("/accounts/" + alice.id() + "/status", Map.of("status", status))
                    .expect(409);
            assertThat(answer.at("/error").asText()).isEqualTo("keystead-account-administrator-status");
            importing(Map.of("username", alice.username(), "status", status)).expect(409);
        }
        alice.token();
    }

    private Answer importing(Map<String, String> account) {
        return seat.root().put("/import", Map.of("accounts", List.of(account)));
    }

    @Test
    void keepsAnAdministrativeGroup() {
        String group = realm.group("Administrators");
        refused(() -> realm.admin().groups().group(group).remove(), 409, "keystead-account-administrator-group");
        refused(
                () -> change("Administrators", "keystead.administrative", "false"),
                409,
                "keystead-account-administrator-group");
        refused(
                () -> change("Administrators", "keystead.user-group", "false"),
                409,
                "keystead-account-administrator-group");
        realm.group("Choir");
        realm.admin().groups().group(realm.group("Choir")).remove();
    }

    private void change(String name, String attribute, String value) {
        GroupRepresentation group =
                realm.admin().groups().group(realm.group(name)).toRepresentation();
        group.singleAttribute(attribute, value);
        realm.admin().groups().group(group.getId()).update(group);
    }

    @Test
    void goesWithHisRealm(KeysteadServer server) {
        TestRealm closing = server.createShippedRealm(Seat.unique("closing"));
        new Seat(closing, server).holder();
        closing.close();
        assertThat(server.admin().realms().findAll())
                .noneMatch(left -> left.getRealm().equals(closing.name()));
    }

    @Test
    void aRealmWithoutKeysteadIsLeftAlone(@Plain TestRealm plain) {
        TestUser somebody = plain.user(Seat.unique("marc"), Seat.PASSWORD);
        UserRepresentation user = somebody.resource().toRepresentation();
        user.setEnabled(false);
        somebody.resource().update(user);
        somebody.resource().remove();
    }

    private static void refused(ThrowingCallable call, int status, @org.jspecify.annotations.Nullable String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ClientErrorException.class, refused -> {
            assertThat(refused.getResponse().getStatus()).isEqualTo(status);
            if (code != null) {
                assertThat(refused.getResponse().readEntity(String.class)).contains(code);
            }
        });
    }
}
