package io.keystead.tests.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.api.Memberships;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code GET …/keystead/export}. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExportIT {

    private static final String HOTELS =
            """
            {
              "establishments": [
                {"code": "nce-01", "name": "Hôtel Promenade", "attributes": {"stars": ["5", "4"], "country": ["FR"]}},
                {"code": "PAR-01", "name": "Hôtel Opéra", "description": "Siège\\n84 chambres"},
                {"code": "LYO-01", "name": "\\"Bellecour\\" – 里昂", "enabled": false}
              ],
              "members": [
                {"username": "maria", "establishments": ["PAR-01", "nce-01"], "default": "PAR-01"},
                {"username": "camille", "establishments": ["LYO-01"]}
              ]
            }
            """;

    private static final String SORTED =
            """
            {"establishments":[\
            {"code":"LYO-01","name":"\\"Bellecour\\" – 里昂","enabled":false},\
            {"code":"nce-01","name":"Hôtel Promenade","enabled":true,"attributes":{"country":["FR"],"stars":["5","4"]}},\
            {"code":"PAR-01","name":"Hôtel Opéra","description":"Siège\\n84 chambres","enabled":true}\
            ],"members":[\
            {"username":"camille","establishments":["LYO-01"],"default":"LYO-01"},\
            {"username":"maria","establishments":["nce-01","PAR-01"],"default":"PAR-01"}\
            ]}""";

    private final KeysteadServer server;
    private final TestRealm realm;

    ExportIT(KeysteadServer server, TestRealm realm) {
        this.server = server;
        this.realm = realm;
        addPeople(realm);
        importInto(realm, HOTELS);
    }

    private static void addPeople(TestRealm realm) {
        realm.user("maria", "864029");
        realm.user("camille", "739154");
        realm.user("nobody", "208573");
    }

    @Test
    void isSortedAndStable() {
        assertThat(export(realm)).isEqualTo(SORTED);
        assertThat(export(realm)).isEqualTo(SORTED);
    }

    @Test
    void isTheSameAgainAfterItsImportIntoAnotherRealm(@Another TestRealm other) {
        addPeople(other);
        assertThat(export(other)).isEqualTo("{\"establishments\":[],\"members\":[]}");
        importInto(other, SORTED);
        assertThat(export(other)).isEqualTo(SORTED);
        importInto(other, export(realm));
        assertThat(export(other)).isEqualTo(SORTED);
    }

    @Test
    void leavesOutPeopleWhoHaveLost() {
        TestUser jack = realm.user("jack", "671394");
        realm.keystead().userEstablishments(jack.id()).replace(Memberships.of("PAR-01"));
        assertThat(export(realm)).contains("\"jack\"");
        realm.keystead().userEstablishments(jack.id()).replace(Memberships.of());
        assertThat(export(realm)).isEqualTo(SORTED);
    }

    private void importInto(TestRealm target, String document) {
        target.as(server.adminToken()).put("/import", document).expect(200);
    }

    private String export(TestRealm source) {
        return Exported.withoutAccounts(
                source.as(server.adminToken()).get("/export").expect(200).text());
    }
}
