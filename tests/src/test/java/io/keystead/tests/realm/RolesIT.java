package io.keystead.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.TestRealm;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;

/** Our administrative roles stand beside Keycloak's own; {@code StartUpIT} tells what a start does with them. */
@KeysteadTest
final class RolesIT {

    @Test
    void areInANewRealm(KeysteadServer server, TestRealm realm) {
        assertHasRoles(server, realm);
    }

    @Test
    void areInANewRealmWhereKeysteadIsNotEnabledYet(KeysteadServer server, @Plain TestRealm plain) {
        assertHasRoles(server, plain);
    }

    @Test
    void areInTheMasterRealm(KeysteadServer server) {
        RealmResource master = server.admin().realm("master");
        AdminRoles.of(client(master, "master-realm"))
                .assertAllExist()
                .assertAllBelongTo(master.roles().get("admin"));
    }

    @Test
    void areCompletedWhereARealmFileNamesThemInAGroup(KeysteadServer server) {
        String file =
                """
                {"realm": "roles-in-group-%s", "enabled": true,
                 "groups": [{"name": "Administrators",
                             "clientRoles": {"realm-management": ["manage-establishments", "view-accounts", "query-users"]}}]}
                """
                        .formatted(UUID.randomUUID());
        try (TestRealm realm = server.createRealm(file)) {
            assertHasRoles(server, realm);
            assertThat(realm.admin()
                            .getGroupByPath("/Administrators")
                            .getClientRoles()
                            .get("realm-management"))
                    .containsExactlyInAnyOrder("manage-establishments", "view-accounts", "query-users");
        }
    }

    private static void assertHasRoles(KeysteadServer server, TestRealm realm) {
        ClientResource management = client(realm.admin(), "realm-management");
        AdminRoles.of(management)
                .assertAllExist()
                .assertAllBelongTo(management.roles().get("realm-admin"));
        RealmResource master = server.admin().realm("master");
        AdminRoles.of(client(master, realm.name() + "-realm"))
                .assertAllExist()
                .assertAllBelongTo(master.roles().get("admin"));
    }

    private static ClientResource client(RealmResource realm, String clientId) {
        return realm.clients()
                .get(realm.clients().findByClientId(clientId).get(0).getId());
    }
}
