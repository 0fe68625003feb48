package io.keystead.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.Cluster;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the seat gives and forbids; on PostgreSQL, where the test takes it, since no REST gives it yet. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccountAdministratorIT {

    private final TestRealm realm;
    private final Company company;
    private final TestUser holder;
    private final Rest holdersRest;

    AccountAdministratorIT(Cluster cluster) {
        this.realm = cluster.first().createShippedRealm("account-administrator");
        this.company = Company.in(realm);
        this.holder = Company.administrator(realm);
        this.holdersRest = realm.as(holder.token());
        cluster.sql()
                .change("insert into KEYSTEAD_ADMIN_SEAT (REALM_ID, USER_ID) select REALM_ID, ID from USER_ENTITY"
                        + " where ID = '" + holder.id() + "'");
    }

    @AfterAll
    void close() {
        realm.close();
    }

    @Test
    void comesFirstAndIsMarked() {
        Answer list = company.rest().get("/accounts?sort=-username").expect(200);
        assertThat(list.at("/0/id").asText()).isEqualTo(holder.id());
        assertThat(list.at("/0/accountAdministrator").asBoolean()).isTrue();
        assertThat(list.at("/1/accountAdministrator").asBoolean()).isFalse();
        assertThat(company.account(holder).at("/accountAdministrator").asBoolean())
                .isTrue();
    }

    @Test
    void staysActiveWhoeverAsks() {
        TestUser root = realm.user(realm.address(Company.unique("root")), Company.PASSWORD)
                .grant("realm-admin");
        Answer refused = realm.as(root)
                .put("/accounts/" + holder.id() + "/status", Map.of("status", "INACTIVE"))
                .expect(409);
        assertThat(refused.at("/error").asText()).isEqualTo("keystead-account-administrator-status");
        holdersRest.get("/accounts/count").expect(200);
    }

    @Test
    void isOutOfReachOfOtherAdministrators() {
        assertThat(company.status(holder, "INACTIVE").expect(403).at("/error").asText())
                .isEqualTo("keystead-account-administrator");
        company.post(holder, "/reset", "").expect(403);
        company.put(holder, "/email", Map.of("email", realm.address("x"))).expect(403);
    }

    @Test
    void decidesOverAdministrators() {
        TestUser marc = company.manager();
        move(holdersRest, marc, "Administrators").expect(204);
        holdersRest
                .put("/accounts/" + marc.id() + "/status", Map.of("status", "INACTIVE"))
                .expect(204);
        holdersRest
                .put("/accounts/" + marc.id() + "/status", Map.of("status", "ACTIVE"))
                .expect(204);
        move(company.rest(), marc, "Managers").expect(403);
        move(holdersRest, marc, "Managers").expect(204);
    }

    private static Answer move(Rest rest, TestUser person, String group) {
        return rest.put("/accounts/" + person.id(), Map.of("group", group));
    }
}
