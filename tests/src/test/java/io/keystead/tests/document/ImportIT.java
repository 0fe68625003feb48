package io.keystead.tests.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.api.Establishment;
import io.keystead.tests.api.ImportReport;
import io.keystead.tests.api.ImportReport.Counts;
import io.keystead.tests.api.UserEstablishments;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.RealmEventsConfigRepresentation;

/** {@code PUT …/keystead/import} of documents that are right. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ImportIT {

    private static final String HOTELS =
            """
            {
              "establishments": [
                {"code": "PAR-01", "name": "Hôtel Opéra", "description": "Siège", "attributes": {"country": ["FR"], "stars": ["4", "5"]}},
                {"code": "NCE-01", "name": "Hôtel Promenade"},
                {"code": "NTE-01", "name": "Hôtel de l’Erdre", "enabled": false}
              ],
              "members": [
                {"username": "camille", "establishments": ["NCE-01", "PAR-01"], "default": "NCE-01"},
                {"username": "maria", "establishments": ["PAR-01"]}
              ]
            }
            """;

    private final KeysteadServer server;
    private final TestRealm realm;
    private final TestUser camille;
    private final TestUser maria;

    ImportIT(KeysteadServer server, TestRealm realm) {
        this.server = server;
        this.realm = realm;
        this.camille = realm.user("camille", "739154");
        this.maria = realm.user("maria", "864029");
        RealmEventsConfigRepresentation events = realm.admin().getRealmEventsConfig();
        events.setAdminEventsEnabled(true);
        events.setAdminEventsDetailsEnabled(true);
        realm.admin().updateRealmEventsConfig(events);
    }

    @BeforeEach
    void beginWithoutAny() {
        realm.keystead().establishments().search(null, null, null, null, 1000).forEach(establishment -> realm.keystead()
                .establishments()
                .establishment(String.valueOf(establishment.id()))
                .delete());
        realm.admin().clearAdminEvents();
    }

    @Test
    void createsWhatIsNotThere() {
        ImportReport report = report(HOTELS);
        assertThat(report.establishments()).isEqualTo(new Counts(3, 0, 0));
        assertThat(report.members()).isEqualTo(new Counts(2, 0, 0));
        assertThat(List.of(report.created(), report.updated(), report.unchanged()))
                .containsExactly(5L, 0L, 0L);
        assertThat(establishment("par-01").attributes())
                .isEqualTo(Map.of("country", List.of("FR"), "stars", List.of("4", "5")));
        assertThat(establishment("NTE-01").enabled()).isFalse();
        assertThat(of(camille).defaultCode()).isEqualTo("NCE-01");
        assertThat(of(camille).codes()).containsExactly("PAR-01", "NCE-01");
        assertThat(of(maria).defaultCode()).isEqualTo("PAR-01");
    }

    @Test
    void changesNothingTheSecondTime() {
        report(HOTELS);
        String before = export();
        ImportReport again = report(HOTELS);
        assertThat(again.establishments()).isEqualTo(new Counts(0, 0, 3));
        assertThat(again.members()).isEqualTo(new Counts(0, 0, 2));
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void countsWhatItCreatesUpdatesAndLeaves() {
        report(HOTELS);
        ImportReport report = report(
                """
                {
                  "establishments": [
                    {"code": "par-01", "name": "Hôtel Opéra Palace"},
                    {"code": "NCE-01", "name": "Hôtel Promenade"},
                    {"code": "LYO-01", "name": "Hôtel Bellecour"}
                  ],
                  "members": [
                    {"username": "CAMILLE", "establishments": ["PAR-01", "NCE-01"], "default": "par-01"},
                    {"username": "maria", "establishments": ["PAR-01"]}
                  ]
                }
                """);
        assertThat(report.establishments()).isEqualTo(new Counts(1, 1, 1));
        assertThat(report.members()).isEqualTo(new Counts(0, 1, 1));
        assertThat(of(camille).defaultCode()).isEqualTo("PAR-01");
        assertThat(establishment("PAR-01").code()).isEqualTo("PAR-01");
    }

    @Test
    void leavesWhatTheDocumentDoesNotName() {
        report(HOTELS);
        report(
                """
                {"establishments": [{"code": "PAR-01", "enabled": false}], "members": [{"username": "maria", "establishments": []}]}
                """);
        Establishment opera = establishment("PAR-01");
        assertThat(opera.enabled()).isFalse();
        assertThat(opera.name()).isEqualTo("Hôtel Opéra");
        assertThat(opera.description()).isEqualTo("Siège");
        assertThat(opera.attributes()).containsKey("stars");
        assertThat(establishment("NCE-01").name()).isEqualTo("Hôtel Promenade");
        assertThat(of(camille).codes()).containsExactly("PAR-01", "NCE-01");
        assertThat(of(maria).codes()).isEmpty();
        assertThat(of(maria).defaultCode()).isNull();
    }

    @Test
    void takesADocumentThatNamesNothing() {
        report(HOTELS);
        String before = export();
        for (String document : List.of("{}", "{\"establishments\": []}", "{\"members\": [], \"establishments\": []}")) {
            ImportReport report = report(document);
            assertThat(List.of(report.created(), report.updated(), report.unchanged()))
                    .containsExactly(0L, 0L, 0L);
        }
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void takesMembersBeforeTheirEstablishments() {
        report(
                """
                {
                  "members": [{"username": "camille", "establishments": ["NCE-01"]}],
                  "establishments": [{"code": "NCE-01", "name": "Hôtel Promenade"}]
                }
                """);
        assertThat(of(camille).defaultCode()).isEqualTo("NCE-01");
    }

    @Test
    void takesADisabledDefaultWhereThereIsNoOther() {
        report(
                """
                {
                  "establishments": [{"code": "NTE-01", "name": "Hôtel de l’Erdre", "enabled": false}],
                  "members": [{"username": "camille", "establishments": ["NTE-01"], "default": "NTE-01"}]
                }
                """);
        assertThat(of(camille).defaultCode()).isEqualTo("NTE-01");
    }

    @Test
    void movesDefaultsAwayFromWhatItDisables() {
        report(HOTELS);
        report("{\"establishments\": [{\"code\": \"NCE-01\", \"enabled\": false}]}");
        assertThat(of(camille).defaultCode()).isEqualTo("PAR-01");
    }

    @Test
    void isOneAdminEventWithItsCounts() {
        report(HOTELS);
        List<AdminEventRepresentation> events = realm.admin().getAdminEvents();
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getResourceType()).isEqualTo("KEYSTEAD_DOCUMENT");
            assertThat(event.getOperationType()).isEqualTo("UPDATE");
            assertThat(event.getResourcePath()).isEqualTo("keystead/import");
            assertThat(event.getRepresentation()).contains("\"created\":5", "\"unchanged\":0");
        });
    }

    @Test
    void isNoAdminEventWhenItIsRefused() {
        importDocument("{\"establishments\": [{\"code\": \"PAR 01\", \"name\": \"Opéra\"}]}")
                .expect(400);
        assertThat(realm.admin().getAdminEvents()).isEmpty();
    }

    private ImportReport report(String document) {
        return importDocument(document).expect(200).as(ImportReport.class);
    }

    private Answer importDocument(String document) {
        return realm.as(server.adminToken()).put("/import", document);
    }

    private String export() {
        return realm.as(server.adminToken()).get("/export").expect(200).text();
    }

    private UserEstablishments of(TestUser user) {
        return realm.keystead().userEstablishments(user.id()).get(null, null, null);
    }

    private Establishment establishment(String code) {
        return realm.keystead()
                .establishments()
                .search(code, null, null, null, null)
                .get(0);
    }
}
