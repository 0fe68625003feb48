package io.keystead.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.api.Member;
import io.keystead.tests.api.Memberships;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An administrator whom Keycloak's fine-grained permissions give some people: list, count, pages and calls agree. */
@KeysteadTest
final class FineGrainedAdministratorIT {

    private final TestRealm realm;
    private final TestUser anna;
    private final TestUser bob;
    private final TestUser carla;
    private final TestUser dora;
    private final TestEstablishment hotel;

    /** Every test has a hotel of four of its own. */
    FineGrainedAdministratorIT(TestRealm realm) {
        this.realm = realm;
        this.anna = person("a");
        this.bob = person("b");
        this.carla = person("c");
        this.dora = person("d");
        this.hotel = realm.establishment(UUID.randomUUID().toString(), "Hôtel").with(anna, bob, carla, dora);
    }

    @BeforeAll
    static void permissionsAreOn(TestRealm realm) {
        realm.withFineGrainedPermissions();
    }

    @Test
    void seesThePeopleWhomShePermits() {
        TestUser administrator = administrator("view-establishments", "query-users");
        realm.permit(administrator).to("view").users(anna, carla);
        sees(administrator, anna, carla);
    }

    @Test
    void seesTheMembersOfGroups() {
        TestUser administrator = administrator("view-establishments", "query-users");
        String team = UUID.randomUUID().toString();
        bob.in(team);
        dora.in(team);
        realm.permit(administrator).to("view-members").groups(realm.group(team));
        sees(administrator, bob, dora);
    }

    @Test
    void seesTheMembersOfGroupsButTheExceptions() {
        TestUser administrator = administrator("view-establishments", "query-users");
        String team = UUID.randomUUID().toString();
        anna.in(team);
        bob.in(team);
        realm.permit(administrator).to("view-members").groups(realm.group(team));
        realm.forbid(administrator).to("view").users(anna);
        sees(administrator, bob);
    }

    @Test
    void seesNobodyWithoutAPermission() {
        sees(administrator("view-establishments", "query-users"));
    }

    @Test
    void mayNotListWithoutARightToSearchPeople() {
        TestUser administrator = administrator("manage-establishments");
        realm.permit(administrator).to("view", "manage").users(anna);
        Rest rest = realm.as(administrator.token());
        rest.get(members()).expect(403);
        rest.get(members() + "/count").expect(403);
        rest.get("/users/" + anna.id() + "/establishments").expect(200);
        rest.get("/users/" + bob.id() + "/establishments").expect(403);
    }

    @Test
    void peopleWithoutARoleOverEstablishmentsSeeNone() {
        TestUser administrator = administrator("query-users");
        realm.permit(administrator).to("view", "manage").users(anna);
        Rest rest = realm.as(administrator.token());
        rest.get(members()).expect(403);
        rest.get("/users/" + anna.id() + "/establishments").expect(403);
        rest.put(members() + "/" + anna.id()).expect(403);
    }

    @Test
    void seeingIsNotChanging() {
        TestUser administrator = administrator("manage-establishments", "query-users");
        realm.permit(administrator).to("view").users(anna);
        mayNotChange(administrator, anna);
    }

    @Test
    void changesThePeopleWhomShePermitsAndNobodyElse() {
        TestUser administrator = administrator("manage-establishments", "query-users");
        realm.permit(administrator).to("view", "manage").users(anna);
        mayChange(administrator, anna);
        mayNotChange(administrator, bob);
    }

    @Test
    void changesTheMembersOfGroups() {
        TestUser administrator = administrator("manage-establishments", "query-users");
        String team = UUID.randomUUID().toString();
        carla.in(team);
        realm.permit(administrator).to("view-members", "manage-members").groups(realm.group(team));
        mayChange(administrator, carla);
        mayNotChange(administrator, dora);
    }

    @Test
    void doesNotChangePeopleWhoHoldAnAdministrativeRoleThatSheLacks() {
        TestUser administrator = administrator("manage-establishments", "query-users");
        bob.grant("view-realm");
        realm.permit(administrator).to("view", "manage").users(anna, bob);
        mayNotChange(administrator, bob);
        mayChange(administrator, anna);
    }

    @Test
    void doesNotExport() {
        TestUser administrator = administrator("view-establishments", "query-users");
        realm.permit(administrator).to("view").users(anna, bob, carla, dora);
        realm.as(administrator).get("/export").expect(403);
    }

    @Test
    void permissionsCountForNothingInARealmWithoutThem(@Plain TestRealm plain) {
        assertThat(plain.admin().toRepresentation().isAdminPermissionsEnabled()).isNotEqualTo(true);
        plain.as(plain.user("helper", "739154").grant("view-establishments", "query-users"))
                .get("/establishments/x/members")
                .expect(404);
    }

    private void sees(TestUser administrator, TestUser... seen) {
        List<String> ids = List.of(seen).stream().map(TestUser::id).toList();
        Rest rest = realm.as(administrator.token());
        assertThat(list(rest, "")).containsExactlyElementsOf(ids);
        assertThat(rest.get(members() + "/count").expect(200).json().asInt()).isEqualTo(ids.size());

        List<String> pages = new ArrayList<>();
        for (int first = 0; first < 4; first++) {
            pages.addAll(list(rest, "?max=1&first=" + first));
        }
        assertThat(pages).isEqualTo(ids);

        assertThat(list(rest, "?search=test")).isEqualTo(ids);
        for (TestUser user : List.of(anna, bob, carla, dora)) {
            rest.get("/users/" + user.id() + "/establishments").expect(ids.contains(user.id()) ? 200 : 403);
        }
    }

    private void mayChange(TestUser administrator, TestUser user) {
        Rest rest = realm.as(administrator.token());
        rest.delete(members() + "/" + user.id()).expect(204);
        rest.put(members() + "/" + user.id()).expect(204);
        rest.put("/users/" + user.id() + "/establishments", Memberships.of(hotel.code()))
                .expect(204);
    }

    private void mayNotChange(TestUser administrator, TestUser user) {
        Rest rest = realm.as(administrator.token());
        rest.delete(members() + "/" + user.id()).expect(403);
        rest.put(members() + "/" + user.id()).expect(403);
        rest.put("/users/" + user.id() + "/establishments", Memberships.of()).expect(403);
        assertThat(hotel.resource().members().count(null)).isEqualTo(4);
    }

    private List<String> list(Rest rest, String query) {
        return List.of(rest.get(members() + query).expect(200).as(Member[].class)).stream()
                .map(Member::id)
                .toList();
    }

    private String members() {
        return "/establishments/" + hotel.id() + "/members";
    }

    private TestUser administrator(String... roles) {
        return person("administrator").grant(roles);
    }

    private TestUser person(String name) {
        return realm.user(name + "-" + UUID.randomUUID(), "739154");
    }
}
