package io.keystead.tests.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Caller;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may import and export, as far as the document decides it. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocumentAccessIT {

    private static final String HOTELS_ONLY =
            """
            {"establishments": [{"code": "PAR-01", "name": "Hôtel Opéra"}, {"code": "NCE-01", "name": "Hôtel Promenade"}]}
            """;
    private static final String WITH_CAMILLE =
            """
            {"establishments": [{"code": "LYO-01", "name": "Hôtel Bellecour"}],
             "members": [{"username": "camille", "establishments": ["PAR-01"]}]}
            """;

    private final KeysteadServer server;
    private final TestRealm realm;

    DocumentAccessIT(KeysteadServer server, TestRealm realm) {
        this.server = server;
        this.realm = realm;
        realm.user("camille", "739154");
        realm.as(server.adminToken()).put("/import", HOTELS_ONLY).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manage-accounts", "manage-users"})
    void whoManagesEstablishmentsAndPeopleImportsBoth(String role) {
        TestUser manager = realm.user("with-" + role, "Battery-Staple-8").grant("manage-establishments", role);
        realm.as(manager).put("/import", WITH_CAMILLE).expect(200);
    }

    @Test
    void whoManagesEstablishmentsOnlyImportsNoMembers() {
        TestUser builder = realm.user("builder", "Battery-Staple-8").grant("manage-establishments");
        realm.as(builder).put("/import", HOTELS_ONLY).expect(200);
        assertRefused(realm, builder, WITH_CAMILLE.replace("LYO-01", "BOD-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"view-establishments", "view-accounts", "manage-accounts", "manage-users", "manage-realm"})
    void whoDoesNotManageEstablishmentsImportsNothing(String role) {
        assertRefused(realm, realm.user("only-" + role, "Battery-Staple-8").grant(role), HOTELS_ONLY);
        assertRefused(realm, realm.user("only-too-" + role, "Battery-Staple-8").grant(role), "{}");
    }

    @Test
    void nobodyImportsForSomebodyWhoHoldsAnAdministrativeRoleThatHeLacks() {
        realm.user("boss", "Correct-Horse-7").grant("manage-realm");
        TestUser manager = realm.user("manager", "Battery-Staple-8").grant("manage-establishments", "manage-accounts");
        assertRefused(
                realm,
                manager,
                """
                {"establishments": [{"code": "BOD-01", "name": "Hôtel des Quinconces"}],
                 "members": [{"username": "boss", "establishments": ["PAR-01"]}]}
                """);
    }

    @Test
    void whoMayManageOnePersonImportsForHerAlone(@Another TestRealm other) {
        other.withFineGrainedPermissions();
        TestUser hers = other.user("hers", "640283");
        other.user("camille", "739154");
        other.as(server.adminToken()).put("/import", HOTELS_ONLY).expect(200);
        TestUser manager = other.user("manager", "Battery-Staple-8").grant("manage-establishments", "query-users");
        other.permit(manager).to("view", "manage").users(hers);

        other.as(manager)
                .put("/import", "{\"members\": [{\"username\": \"hers\", \"establishments\": [\"PAR-01\"]}]}")
                .expect(200);
        assertRefused(other, manager, WITH_CAMILLE);
        other.as(manager).get("/export").expect(403);
    }

    @ParameterizedTest
    @CsvSource({
        "view-establishments,   view-accounts,   200",
        "view-establishments,   view-users,      200",
        "manage-establishments, manage-accounts, 200",
        "manage-establishments, manage-users,    200",
        "view-establishments,   query-users,     403",
        "manage-establishments, manage-realm,    403",
        "view-users,            view-accounts,   403",
    })
    void whoSeesEstablishmentsAndEverybodyExports(String role, String another, int status) {
        TestUser viewer = realm.user(role + "-" + another, "Battery-Staple-8").grant(role, another);
        realm.as(viewer).get("/export").expect(status);
    }

    private void assertRefused(TestRealm where, Caller caller, String document) {
        String before = export(where);
        where.as(caller).put("/import", document).expect(403);
        assertThat(export(where)).isEqualTo(before);
    }

    private String export(TestRealm where) {
        return where.as(server.adminToken()).get("/export").expect(200).text();
    }
}
