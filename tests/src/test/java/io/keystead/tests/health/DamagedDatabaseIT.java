package io.keystead.tests.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Cluster;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.SharedRealm;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What no door of Keycloak lets anybody break: on the cluster, because one can reach into its database. */
@KeysteadTest
final class DamagedDatabaseIT {

    @Test
    void aTableThatCanNotBeReadIsAnError(SharedRealm realm, Cluster cluster) {
        cluster.sql().change("alter table keystead_blocked_contact rename to keystead_lost");
        try {
            assertThat(codes(realm, cluster)).contains("keystead-health-tables");
        } finally {
            cluster.sql().change("alter table keystead_lost rename to keystead_blocked_contact");
        }
        assertThat(codes(realm, cluster)).doesNotContain("keystead-health-tables");
    }

    @Test
    void aRoleThatRealmAdministratorsLackIsAnError(SharedRealm realm, Cluster cluster) {
        assertThat(codes(realm, cluster)).doesNotContain("keystead-health-roles");
        cluster.sql()
                .change("delete from composite_role where child_role in (select id from keycloak_role"
                        + " where name = 'view-accounts' and realm_id = '"
                        + realm.here().admin().toRepresentation().getId() + "')");
        realm.here().admin().clearRealmCache();
        assertThat(codes(realm, cluster)).contains("keystead-health-roles");
    }

    private static List<String> codes(SharedRealm realm, Cluster cluster) {
        JsonNode health = realm.here()
                .as(cluster.first().adminToken())
                .get("/health")
                .expect(200)
                .json();
        return StreamSupport.stream(health.at("/checks").spliterator(), false)
                .map(check -> check.at("/code").asText())
                .toList();
    }
}
