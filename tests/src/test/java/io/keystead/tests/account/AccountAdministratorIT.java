package io.keystead.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the seat gives and forbids. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccountAdministratorIT {

    private final TestRealm realm;
    private final Company company;
    private final TestUser holder;
    private final Rest holdersRest;

    AccountAdministratorIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.company = Company.in(realm);
        this.holder = Company.administrator(realm);
        this.holdersRest = realm.as(holder.token());
        realm.as(server.adminToken())
                .put("/admin-seat", Map.of("userId", holder.id()))
                .expect(204);
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
        outOfReach(holder, company.rest());
    }

    @Test
    void otherAdministratorsAreOutOfReachOfEachOther() {
        TestUser another = Company.administrator(realm);
        outOfReach(another, company.rest());
        assertThat(company.status(another, "INACTIVE").expect(403).at("/error").asText())
                .isEqualTo("keystead-account-administrator-only");
        holdersRest.post("/accounts/" + another.id() + "/unlock", "").expect(204);
        holdersRest
                .put("/accounts/" + another.id() + "/email", Map.of("email", realm.address(Company.unique("new"))))
                .expect(204);
    }

    /** Nothing of this is changed by another administrator, nor by a program with the same rights. */
    private void outOfReach(TestUser person, Rest another) {
        Rest program = realm.as(realm.serviceAccount(Company.unique("sync")).grant("manage-accounts"));
        for (Rest rest : List.of(another, program)) {
            String account = "/accounts/" + person.id();
            rest.put(account + "/status", Map.of("status", "INACTIVE")).expect(403);
            rest.put(account + "/email", Map.of("email", realm.address("x"))).expect(403);
            rest.put(account + "/username", Map.of("username", "x")).expect(403);
            rest.post(account + "/reset", "").expect(403);
            rest.post(account + "/unlock", "").expect(403);
            move(rest, person, "Managers").expect(403);
            rest.put(
                            "/import",
                            Map.of("accounts", List.of(Map.of("username", person.username(), "status", "INACTIVE"))))
                    .expect(403);
        }
        assertThat(company.account(person).at("/status").asText()).isEqualTo("ACTIVE");
        assertThat(company.account(person).at("/group").asText()).isEqualTo("Administrators");
    }

    @Test
    void newAdministratorsAreAddedByTheHolderOnly() {
        for (String group : List.of("Administrators")) {
            Map<String, Object> form = Company.form(group);
            form.put("email", realm.address(Company.unique("added")));
            company.add(form).expect(403);
            holdersRest.post("/accounts", form).expect(201);
        }
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
