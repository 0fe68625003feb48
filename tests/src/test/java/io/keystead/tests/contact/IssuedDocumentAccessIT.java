package io.keystead.tests.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Caller;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A billing system tells that documents exist; nobody else does, and not of people of other realms. */
@KeysteadTest
final class IssuedDocumentAccessIT {

    private static final String PIN = "739154";
    private static final Map<String, Object> ISSUED = Map.of("issued", true);

    private final TestRealm realm;
    private final TestUser camille;

    IssuedDocumentAccessIT(TestRealm realm) {
        this.realm = realm;
        this.camille = realm.user(Customer.unique("camille"), PIN);
    }

    private String path() {
        return "/accounts/" + camille.id() + "/documents";
    }

    private TestUser person(String... roles) {
        return realm.user(realm.address(Customer.unique("person")), Customer.PASSWORD)
                .grant(roles);
    }

    @Test
    void aServiceAccountWithTheRoleIsLetIn() {
        Caller billing = realm.serviceAccount(Customer.unique("billing")).grant("manage-documents");
        realm.as(billing).put(path(), ISSUED).expect(204);
        assertThat(realm.as(billing).get(path()).expect(200).at("/issued").asBoolean())
                .isTrue();
        realm.as(billing).get("/accounts/" + camille.id()).expect(403);
        realm.as(billing).get("/accounts").expect(403);
    }

    @Test
    void theRoleCountsForPeopleWhoAdministerToo() {
        TestUser boss = person("realm-admin");
        realm.as(person("manage-documents"))
                .put("/accounts/" + boss.id() + "/documents", ISSUED)
                .expect(204);
    }

    @Test
    void nobodyElseTellsIt() {
        realm.as(Token.NONE).put(path(), ISSUED).expect(401);
        realm.as(Token.NONE).get(path()).expect(401);
        realm.as(camille).put(path(), ISSUED).expect(403);
        TestUser manager = person("manage-accounts", "manage-users", "manage-establishments");
        Token token = manager.token();
        realm.as(token).put(path(), ISSUED).expect(403);
        realm.as(token.forged()).put(path(), ISSUED).expect(401);
        assertThat(realm.as(token).get(path()).expect(200).at("/issued").asBoolean())
                .isFalse();
        realm.as(person("view-establishments")).get(path()).expect(403);
    }

    @Test
    void peopleOfAnotherRealmAreUnknown(@Another TestRealm other) {
        TestUser theirs = other.user(Customer.unique("camille"), PIN);
        realm.as(person("manage-documents"))
                .put("/accounts/" + theirs.id() + "/documents", ISSUED)
                .expect(404);
        other.as(person("manage-documents"))
                .put("/accounts/" + theirs.id() + "/documents", ISSUED)
                .expect(403);
    }

    @Test
    void whatIsNoPersonIsUnknown(KeysteadServer server) {
        var root = realm.as(server.adminToken());
        root.put("/accounts/nobody/documents", ISSUED).expect(404);
        root.put("/accounts/f:x/documents", ISSUED).expect(404);
        String service = realm.serviceAccount(Customer.unique("sync")).userId();
        root.put("/accounts/" + service + "/documents", ISSUED).expect(404);
    }

    @Test
    void aRealmThatDidNotAskForKeysteadHasNone(@Plain TestRealm plain, KeysteadServer server) {
        TestUser somebody = plain.user(Customer.unique("camille"), PIN);
        plain.as(server.adminToken())
                .put("/accounts/" + somebody.id() + "/documents", ISSUED)
                .expect(404);
    }
}
