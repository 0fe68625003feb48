package io.keystead.tests.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.ServiceAccount;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** What Keycloak's own console and REST can not do to accounts either. */
@KeysteadTest
final class AccountGuardIT {

    private final TestRealm realm;
    private final Company company;

    AccountGuardIT(@Shipped TestRealm realm) {
        this.realm = realm;
        this.company = Company.in(realm);
    }

    @Test
    void nobodyAdministersWithAPin() {
        TestUser camille = company.housekeeper();
        conflict(() -> camille.grant("view-users"));
        conflict(() -> camille.grant("manage-establishments"));
        TestUser newcomer = realm.user(Company.unique("newcomer"), Company.PIN);
        conflict(() -> newcomer.in("Administrators"));
        assertThat(camille.resource().roles().getAll().getClientMappings()).isNull();
        assertThat(newcomer.resource().groups()).isEmpty();
    }

    @Test
    void aGroupWithPinsDoesNotBecomeAdministrative() {
        TestUser camille = realm.user(Company.unique("camille"), Company.PIN).in("Night");
        assertThat(camille.resource().groups()).hasSize(1);
        GroupRepresentation night =
                realm.admin().groups().group(realm.group("Night")).toRepresentation();
        night.singleAttribute("keystead.administrative", "true");
        conflict(() -> realm.admin().groups().group(night.getId()).update(night));
    }

    @Test
    void nobodyIsInTwoUserGroupsOrInNone() {
        TestUser marc = company.manager();
        conflict(() -> marc.in("Reception"));
        conflict(() -> marc.resource().leaveGroup(realm.group("Managers")));
        assertThat(marc.resource().groups()).singleElement().satisfies(group -> assertThat(group.getName())
                .isEqualTo("Managers"));
        marc.in("Choir");
        marc.resource().leaveGroup(realm.group("Choir"));
    }

    @Test
    void whoNeedsAnAddressKeepsIt() {
        TestUser marc = company.manager();
        UserRepresentation user = marc.resource().toRepresentation();
        user.setEmail("");
        assertThatThrownBy(() -> marc.resource().update(user)).isInstanceOf(BadRequestException.class);
        assertThat(marc.resource().toRepresentation().getEmail()).isEqualTo(marc.username());
    }

    @Test
    void aNewUserOfKeycloaksConsoleIsCalledByTheSameRules() {
        assertThat(created("bob", "bob@" + realm.name() + ".example")).isEqualTo(400);
        assertThat(created("b@b", "")).isEqualTo(400);
        assertThat(created(Company.unique("bob"), "")).isEqualTo(201);
    }

    private int created(String username, String email) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(username);
        user.setEmail(email.isEmpty() ? null : email);
        user.setFirstName("Bob");
        user.setLastName("Test");
        try (var response = realm.admin().users().create(user)) {
            return response.getStatus();
        }
    }

    @Test
    void serviceAccountsAdministerAsEver() {
        ServiceAccount robot = realm.serviceAccount(Company.unique("robot")).grant("manage-users");
        var user = realm.admin().users().get(robot.userId());
        user.joinGroup(realm.group("Administrators"));
        user.joinGroup(realm.group("Managers"));
        user.leaveGroup(realm.group("Managers"));
        user.leaveGroup(realm.group("Administrators"));
    }

    @Test
    void aRealmWithoutKeysteadIsLeftAlone(@Plain TestRealm plain) {
        TestUser camille = plain.user(Company.unique("camille"), "739154").grant("realm-admin");
        camille.in("One").in("Two");
        for (String name : List.of("One", "Two")) {
            GroupRepresentation group =
                    plain.admin().groups().group(plain.group(name)).toRepresentation();
            group.singleAttribute("keystead.user-group", "true");
            group.singleAttribute("keystead.administrative", "true");
            plain.admin().groups().group(group.getId()).update(group);
            camille.resource().leaveGroup(group.getId());
            camille.resource().joinGroup(group.getId());
        }
    }

    private static void conflict(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ClientErrorException.class, refused -> assertThat(
                        refused.getResponse().getStatus())
                .isEqualTo(409));
    }
}
