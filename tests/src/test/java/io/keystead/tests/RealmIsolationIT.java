package io.keystead.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import jakarta.ws.rs.ForbiddenException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RealmResource;

/** What every other test relies on: a realm of its own, with people who can sign in. */
@KeysteadTest
final class RealmIsolationIT {

    @Test
    void peopleOfOneRealmAreUnknownInTheOther(TestRealm realm, @Another TestRealm other) {
        realm.user("camille", "739154");
        assertThat(realm.admin().users().search("camille")).hasSize(1);
        assertThat(other.admin().users().search("camille")).isEmpty();
    }

    @Test
    void peopleWithoutEmailSignIn(TestRealm realm) {
        TestUser nadia = realm.user("nadia", "804271");
        assertThat(nadia.token().claim("preferred_username").asText()).isEqualTo("nadia");
    }

    @Test
    void theLoginPageGivesATokenToo(TestRealm realm) {
        TestUser manager = realm.user(realm.address("manager"), "Battery-Staple-8");
        assertThat(realm.app().signIn(manager).claim("email").asText()).isEqualTo(manager.username());
    }

    @Test
    void aWrongSecretIsRefused(TestRealm realm) {
        TestUser bruno = realm.user("bruno", "517390");
        realm.app().grant(bruno.username(), "000000").expect(400);
    }

    @Test
    void grantedRolesAreInTheNextToken(TestRealm realm) {
        TestUser admin =
                realm.user("helper", "Correct-Horse-7").grant("query-users").in("Administrators");
        assertThat(admin.token().claims().at("/resource_access/realm-management/roles"))
                .anyMatch(role -> "query-users".equals(role.asText()));
        assertThat(admin.resource().groups()).hasSize(1);
    }

    @Test
    void serviceAccountsActInTheirOwnName(TestRealm realm) {
        assertThat(realm.serviceAccount("night-job")
                        .grant("view-users")
                        .token()
                        .claim("azp")
                        .asText())
                .isEqualTo("night-job");
    }

    @Test
    void fineGrainedPermissionsReachOnePersonOnly(@Another TestRealm other) {
        other.withFineGrainedPermissions();
        TestUser hers = other.user("hers", "640283");
        TestUser notHers = other.user("not-hers", "640283");
        TestUser manager = other.user("site-manager", "Battery-Staple-8").grant("query-users");
        other.permit(manager).to("view").users(hers);

        RealmResource asManager = other.adminAs(manager);
        assertThat(asManager.users().get(hers.id()).toRepresentation().getUsername())
                .isEqualTo("hers");
        assertThatThrownBy(() -> asManager.users().get(notHers.id()).toRepresentation())
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void onlyAPlainRealmHasNoKeystead(TestRealm realm, @Plain TestRealm plain) {
        assertThat(realm.admin().toRepresentation().getAttributes())
                .containsAllEntriesOf(Map.of("keystead.enabled", "true"));
        assertThat(plain.admin().toRepresentation().getAttributes()).doesNotContainKey("keystead.enabled");
    }
}
