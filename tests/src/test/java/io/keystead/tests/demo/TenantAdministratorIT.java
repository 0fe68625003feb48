package io.keystead.tests.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystead.tests.harness.Caller;
import io.keystead.tests.harness.DemoFiles;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import jakarta.ws.rs.ForbiddenException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The administrator of the demo's hotel group, who administers establishments and not Keycloak. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TenantAdministratorIT {

    private static final String ADMINISTRATOR = "admin@demo.example";

    private final TestRealm realm;
    private final Caller administrator;
    private final Caller camille;

    TenantAdministratorIT(KeysteadServer server) {
        DemoFiles files = DemoFiles.read();
        realm = server.createRealm(files.realmNamed("administrator-demo"));
        realm.as(server.adminToken()).put("/import", files.document()).expect(200);
        TestApp app = realm.app("demo-app");
        administrator =
                () -> TestApp.token(app.grant(ADMINISTRATOR, "Correct-Horse-7").expect(200));
        camille = () -> TestApp.token(app.grant("camille", "739154").expect(200));
    }

    @AfterAll
    void close() {
        realm.close();
    }

    @Test
    void seesAndChangesEstablishments() {
        Rest rest = realm.as(administrator);
        assertThat(rest.get("/establishments/count").expect(200).json().asInt()).isEqualTo(24);
        String id = rest.get("/establishments?search=promenade")
                .expect(200)
                .at("/0/id")
                .asText();
        rest.put("/establishments/" + id, Map.of("name", "Hôtel de la Promenade"))
                .expect(204);
        assertThat(rest.get("/establishments/" + id).at("/name").asText()).isEqualTo("Hôtel de la Promenade");

        String created = rest.post("/establishments", Map.of("code", "ANN-01", "name", "Hôtel du Lac"))
                .expect(201)
                .at("/id")
                .asText();
        rest.put("/establishments/" + created + "/members/" + idOf("thomas")).expect(204);
        assertThat(rest.get("/establishments/" + created + "/members")
                        .at("/0/username")
                        .asText())
                .isEqualTo("thomas");
        rest.delete("/establishments/" + created).expect(204);
    }

    @Test
    void saysWhereSomebodyWorks() {
        String of = "/users/" + idOf("oliver") + "/establishments";
        realm.as(administrator)
                .put(of, Map.of("establishments", List.of("LON-01", "EDI-01"), "default", "EDI-01"))
                .expect(204);
        assertThat(realm.as(administrator).get(of).at("/default").asText()).isEqualTo("EDI-01");
    }

    @Test
    void isTheOnlyOneOfTheTwo() {
        realm.as(camille).get("/establishments").expect(403);
        realm.as(camille).get("/export").expect(403);
    }

    /** Something that his roles do not give, at Keycloak's own doors. */
    private interface Attempt {
        void on(RealmResource seen, TestRealm realm);
    }

    static Stream<Named<Attempt>> attempts() {
        return Stream.of(
                attempt("to list roles", (seen, realm) -> seen.roles().list()),
                attempt("to map manage-realm to himself", (seen, realm) -> mapToHimself(seen, realm, "manage-realm")),
                attempt("to map manage-users to himself", (seen, realm) -> mapToHimself(seen, realm, "manage-users")),
                attempt(
                        "to change the realm",
                        (seen, realm) -> seen.update(realm.admin().toRepresentation())),
                attempt(
                        "to open a client",
                        (seen, realm) -> seen.clients().get(management(realm)).toRepresentation()),
                attempt("to open a colleague", (seen, realm) -> colleague(seen, realm)
                        .toRepresentation()),
                attempt("to set the password of a colleague", (seen, realm) -> colleague(seen, realm)
                        .resetPassword(password())),
                attempt("to delete a colleague", (seen, realm) -> colleague(seen, realm)
                        .remove()),
                attempt("to read admin events", (seen, realm) -> seen.getAdminEvents()));
    }

    private static Named<Attempt> attempt(String name, Attempt attempt) {
        return Named.of(name, attempt);
    }

    private static UserResource colleague(RealmResource seen, TestRealm realm) {
        return seen.users().get(idOf(realm, "manager@demo.example"));
    }

    private static CredentialRepresentation password() {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue("Stolen-Horse-7");
        return password;
    }

    private static void mapToHimself(RealmResource seen, TestRealm realm, String role) {
        String client = management(realm);
        RoleRepresentation wanted =
                realm.admin().clients().get(client).roles().get(role).toRepresentation();
        seen.users().get(idOf(realm, ADMINISTRATOR)).roles().clientLevel(client).add(List.of(wanted));
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void isRefusedWhatHisRolesDoNotGive(Attempt attempt) {
        RealmResource seen = realm.adminAs(administrator);
        assertThatThrownBy(() -> attempt.on(seen, realm)).isInstanceOf(ForbiddenException.class);
    }

    private String idOf(String username) {
        return idOf(realm, username);
    }

    private static String idOf(TestRealm realm, String username) {
        return realm.admin().users().searchByUsername(username, true).get(0).getId();
    }

    private static String management(TestRealm realm) {
        return realm.admin().clients().findByClientId("realm-management").get(0).getId();
    }
}
