package io.keystead.tests.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.document.Exported;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What belongs to somebody, or to a realm, goes with him; the rows themselves are counted in {@code StartUpIT}. */
@KeysteadTest
final class OwnerRemovalIT {

    @Test
    void aPersonTakesHerAccessWithHer(TestRealm realm) {
        TestUser camille = realm.user("camille", "739154");
        TestUser maria = realm.user("maria", "864029");
        var nice = realm.establishment("NCE-01", "Hôtel Promenade").with(camille, maria);
        camille.resource().remove();

        assertThat(nice.resource().members().count(null)).isEqualTo(1);
        assertThat(realm.keystead().exportDocument().members())
                .extracting("username")
                .containsExactly("maria");
        Answer hers = realm.asMyself(realm.user("camille", "739154"))
                .get("/establishments")
                .expect(200);
        assertThat(hers.at("/total").asInt()).isZero();
        assertThat(hers.at("/default").isNull()).isTrue();
    }

    @Test
    void anEstablishmentTakesTheAccessToItWithIt(TestRealm realm) {
        TestUser jack = realm.user("jack", "671394");
        var first = realm.establishment("EDI-01", "Castle View Hotel").with(jack);
        realm.establishment("BRS-01", "Harbour House").with(jack);
        first.resource().delete();
        realm.establishment("EDI-01", "Castle View Hotel");

        Answer his = realm.asMyself(jack).get("/establishments").expect(200);
        assertThat(his.at("/default").asText()).isEqualTo("BRS-01");
        assertThat(his.at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void aRealmTakesEverythingWithIt(KeysteadServer server) {
        String file = realmFile();
        try (TestRealm first = server.createRealm(file)) {
            fill(server, first);
        }
        try (TestRealm again = server.createRealm(file)) {
            assertThat(Exported.withoutAccounts(
                            again.as(server.adminToken()).get("/export").text()))
                    .isEqualTo("{\"establishments\":[],\"members\":[]}");
            fill(server, again);
        }
    }

    private static void fill(KeysteadServer server, TestRealm realm) {
        realm.as(server.adminToken())
                .put(
                        "/import",
                        """
                        {"establishments": [{"code": "NCE-01", "name": "Hôtel Promenade"}],
                         "members": [{"username": "camille", "establishments": ["NCE-01"]}]}
                        """)
                .expect(200);
        assertThat(realm.keystead().exportDocument().members()).hasSize(1);
    }

    /** With ids, so that rows of the first one would be found by the second. */
    private static String realmFile() {
        return """
                {"id": "%1$s", "realm": "owner-removal-%1$s", "enabled": true, "attributes": {"keystead.enabled": "true"},
                 "users": [{"id": "%2$s", "username": "camille", "enabled": true}]}
                """
                .formatted(UUID.randomUUID(), UUID.randomUUID());
    }
}
