package io.keystead.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.Cluster;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A temporary secret that nobody used in time, on PostgreSQL, where the test puts the clock of one account forward. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TemporarySecretIT {

    private final Cluster cluster;
    private final TestRealm realm;
    private final Company company;

    TemporarySecretIT(Cluster cluster) {
        this.cluster = cluster;
        this.realm = cluster.first().createShippedRealm("temporary-secrets");
        this.company = Company.in(realm);
    }

    @AfterAll
    void close() {
        realm.close();
    }

    @Test
    void opensNothingAfterItsEndAndAResetDoes() {
        TestUser camille = newcomer();
        realm.app().attempt(camille.username(), camille.secret()).expect(302);
        assertThat(row(camille).at("/0/secretExpired").asBoolean()).isFalse();
        expire(camille);
        assertThat(row(camille).at("/0/secretExpired").asBoolean()).isTrue();
        assertThat(row(camille).at("/0/status").asText()).isEqualTo("ACTIVE");
        realm.app().attempt(camille.username(), camille.secret()).expect(200);

        Answer given = company.post(camille, "/reset", "").expect(200);
        assertThat(row(camille).at("/0/secretExpired").asBoolean()).isFalse();
        realm.app().attempt(camille.username(), given.at("/secret").asText()).expect(302);
    }

    /** The grant never lets in who must choose a secret first; it says so only of a secret that is right. */
    @Test
    void isNotEvenCalledRight() {
        TestUser camille = newcomer();
        assertThat(grantOf(camille)).contains("Account is not fully set up");
        expire(camille);
        assertThat(grantOf(camille)).contains("Invalid user credentials");
    }

    @Test
    void aLastingOneHasNoEnd() {
        TestUser camille = newcomer();
        company.post(camille, "/reset", Company.secret("962847", false)).expect(200);
        expire(camille);
        realm.app().granted(camille.username(), "962847");
        assertThat(row(camille).at("/0/secretExpired").asBoolean()).isFalse();
    }

    @Test
    void changesNothingWithoutKeystead() {
        TestUser camille = company.housekeeper();
        cluster.sql()
                .change(
                        """
                        insert into KEYSTEAD_ACCOUNT (USER_ID, REALM_ID, STATUS, SECRET_EXPIRES_AT)
                        select ID, REALM_ID, 'ACTIVE', 1 from USER_ENTITY where ID = '%s'
                        on conflict (USER_ID) do update set SECRET_EXPIRES_AT = 1"""
                                .formatted(camille.id()));
        realm.app().grant(camille.username(), camille.secret()).expect(400);
        realm.with("keystead.enabled", "false");
        try {
            realm.app().granted(camille.username(), camille.secret());
        } finally {
            realm.with("keystead.enabled", "true");
        }
    }

    /** Somebody whose drawn PIN is temporary. */
    private TestUser newcomer() {
        Map<String, Object> form = Company.form("Housekeeping");
        form.put("username", Company.unique("camille"));
        form.put("credential", Map.of("type", "SECRET"));
        Answer created = company.add(form).expect(201);
        return realm.person(
                created.at("/id").asText(),
                created.at("/username").asText(),
                created.at("/credential/secret").asText());
    }

    /** 72 hours later, unless the secret has no end. */
    private void expire(TestUser person) {
        cluster.sql()
                .change("update KEYSTEAD_ACCOUNT set SECRET_EXPIRES_AT = 1 where SECRET_EXPIRES_AT is not null"
                        + " and USER_ID = '" + person.id() + "'");
    }

    private Answer row(TestUser person) {
        return company.rest().get("/accounts?search=" + person.username()).expect(200);
    }

    private String grantOf(TestUser person) {
        return realm.app().grant(person.username(), person.secret()).expect(400).text();
    }
}
