package io.keystead.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import jakarta.ws.rs.ForbiddenException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.GroupResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleMappingResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.RoleRepresentation;

/** Nobody gives an administrative role that he does not hold, whichever door of Keycloak's admin REST he takes. */
@KeysteadTest
final class GrantGuardIT {

    private static final String OURS = "manage-establishments";

    @Test
    void aHolderOfManageUsersDoesNotGiveHimselfOurRoles(TestRealm realm) {
        TestUser helper = realm.user("helper-role", "Battery-Staple-8").grant("manage-users");
        refused(() -> map(realm, realm.adminAs(helper).users().get(helper.id()).roles(), OURS));
        assertThat(mapped(realm, helper)).containsExactly("manage-users");
    }

    @Test
    void norByJoiningAGroupThatCarriesThem(TestRealm realm) {
        GroupResource administrators = groupWith(realm, "Administrators", OURS);
        TestUser helper = realm.user("helper-join", "Battery-Staple-8").grant("manage-users");
        String group = administrators.toRepresentation().getId();
        refused(() -> realm.adminAs(helper).users().get(helper.id()).joinGroup(group));
        assertThat(helper.resource().groups()).isEmpty();
    }

    @Test
    void norByGivingThemToHisGroup(TestRealm realm) {
        TestUser helper = realm.user("helper-group", "Battery-Staple-8")
                .grant("manage-users")
                .in("Helpers");
        String group = realm.group("Helpers");
        refused(() -> map(realm, realm.adminAs(helper).groups().group(group).roles(), OURS));
        assertThat(realm.admin().groups().group(group).toRepresentation().getClientRoles())
                .isNullOrEmpty();
    }

    @Test
    void aRoleThatOneHoldsMayBeGiven(TestRealm realm) {
        TestUser helper = realm.user("helper-holder", "Battery-Staple-8").grant("manage-users", OURS);
        TestUser camille = realm.user("camille", "739154");
        map(realm, realm.adminAs(helper).users().get(camille.id()).roles(), OURS);
        assertThat(mapped(realm, camille)).containsExactly(OURS);
    }

    @Test
    void aRealmAdministratorGivesWhatHeLikes(TestRealm realm) {
        TestUser admin = realm.user("realm-admin", "Correct-Horse-7").grant("realm-admin");
        TestUser nadia = realm.user("nadia", "804271");
        map(realm, realm.adminAs(admin).users().get(nadia.id()).roles(), OURS);
        realm.adminAs(admin)
                .users()
                .get(nadia.id())
                .joinGroup(
                        groupWith(realm, "Directors", OURS).toRepresentation().getId());
        assertThat(nadia.resource().groups()).hasSize(1);
    }

    @Test
    void ordinaryGroupsAreKeycloaksAffair(TestRealm realm) {
        TestUser helper = realm.user("helper-ordinary", "Battery-Staple-8").grant("manage-users");
        TestUser bruno = realm.user("bruno", "517390");
        realm.adminAs(helper).users().get(bruno.id()).joinGroup(realm.group("Housekeeping"));
        assertThat(bruno.resource().groups()).hasSize(1);
    }

    @Test
    void aPlainRealmIsLeftToKeycloak(@Plain TestRealm plain) {
        TestUser helper = plain.user("helper", "Battery-Staple-8").grant("manage-users");
        map(plain, plain.adminAs(helper).users().get(helper.id()).roles(), OURS);
        assertThat(mapped(plain, helper)).containsExactlyInAnyOrder("manage-users", OURS);
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(ForbiddenException.class);
    }

    private static void map(TestRealm realm, RoleMappingResource holder, String role) {
        holder.clientLevel(management(realm.admin())).add(List.of(role(realm, role)));
    }

    private static List<String> mapped(TestRealm realm, TestUser user) {
        RoleScopeResource roles = user.resource().roles().clientLevel(management(realm.admin()));
        return roles.listAll().stream().map(RoleRepresentation::getName).toList();
    }

    private static GroupResource groupWith(TestRealm realm, String name, String role) {
        GroupResource group = realm.admin().groups().group(realm.group(name));
        map(realm, group.roles(), role);
        return group;
    }

    private static RoleRepresentation role(TestRealm realm, String name) {
        return realm.admin()
                .clients()
                .get(management(realm.admin()))
                .roles()
                .get(name)
                .toRepresentation();
    }

    private static String management(RealmResource realm) {
        return realm.clients().findByClientId("realm-management").get(0).getId();
    }
}
