package io.keystead.tests.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.Caller;
import io.keystead.tests.harness.Directory;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.ServiceAccount;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import io.keystead.tests.openapi.AdminOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** Every call of a team, by everybody who may not make it, and about everybody who is not in it. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TeamIsolationIT {

    private static final Set<String> READS =
            Set.of("searchMyTeam", "getMyTeamMember", "listMyTeamGroups", "previewMyTeamMemberStatus");

    private final TestRealm realm;
    private final Hotels hotels;
    private final TestEstablishment mine;
    private final TestEstablishment theirs;
    private final TestUser camille;
    private final TestUser marc;
    private final Token manager;
    private final Map<String, Caller> strangers = new LinkedHashMap<>();
    private final Map<String, Caller> colleagues = new LinkedHashMap<>();
    private final Map<String, TestUser> outOfReach = new LinkedHashMap<>();
    private final TestUser both;
    private final Token neighbour;
    private final Token onlyViewing;

    TeamIsolationIT(@Shipped TestRealm realm, KeysteadServer server, @Another TestRealm other) {
        this.realm = realm;
        this.hotels = new Hotels(realm, server);
        this.mine = hotels.hotel();
        this.theirs = hotels.hotel();
        this.camille = hotels.staff(mine);
        this.both = hotels.staff(mine, theirs);
        this.marc = hotels.manager(mine);
        this.manager = marc.token();
        this.neighbour = hotels.manager(theirs).token();
        this.onlyViewing = onlyViewing(hotels.manager(mine)).token();
        addCallers(other);
        addPeople();
        addSuperiors();
    }

    private void addCallers(TestRealm other) {
        strangers.put("nobody", Token.NONE);
        strangers.put("a forger", manager.forged());
        strangers.put("a service", job().token());
        strangers.put(
                "a manager of another realm",
                other.user("marc", Hotels.PIN).in("Managers").token());
        strangers.put(
                "an application that is not the account console",
                realm.app("narrow", app -> app.setFullScopeAllowed(false)).token(hotels.manager(mine)));
        colleagues.put("a member of staff", hotels.staff(mine).token());
        colleagues.put("an administrator", hotels.of("Administrators", mine).token());
    }

    private void addPeople() {
        outOfReach.put("staff of another establishment", hotels.staff(theirs));
        outOfReach.put("staff of none", hotels.staff());
        TestEstablishment closed = hotels.hotel().with(marc);
        outOfReach.put("staff of my disabled one", hotels.staff(closed));
        closed.disabled();
        TestUser archived = hotels.staff(mine);
        hotels.root()
                .put("/accounts/" + archived.id() + "/status", Map.of("status", "ARCHIVED"))
                .expect(204);
        outOfReach.put("archived", archived);
    }

    private void addSuperiors() {
        outOfReach.put("the manager himself", marc);
        outOfReach.put("another manager", hotels.manager(mine));
        outOfReach.put("a member of another team group", hotels.of("Concierges", mine));
        outOfReach.put("an administrator", hotels.of("Administrators", mine));
        TestUser holder = hotels.of("Administrators", mine);
        hotels.root().put("/admin-seat", Map.of("userId", holder.id())).expect(204);
        outOfReach.put("the account administrator", holder);
        outOfReach.put(
                "holder of a role of administrators",
                hotels.of("Reception", mine).grant("view-accounts"));
        outOfReach.put("realm administrator", hotels.of("Reception", mine).grant("realm-admin"));
        outOfReach.put("holder of a composite role", withCompositeOf("view-users"));
        String auditors = groupWith("view-events");
        outOfReach.put(
                "member of a group that carries one",
                hotels.of("Reception", mine).in(auditors));
        TestUser below = hotels.of("Reception", mine);
        below.resource().joinGroup(subGroupOf(auditors));
        outOfReach.put("member of a group beneath it", below);
    }

    private ServiceAccount job() {
        ServiceAccount job = realm.serviceAccount(Hotels.unique("job"));
        mine.resource().members().grant(job.userId());
        return job;
    }

    private TestUser onlyViewing(TestUser person) {
        person.resource()
                .roles()
                .realmLevel()
                .remove(person.resource().roles().realmLevel().listAll());
        String account =
                realm.admin().clients().findByClientId("account").get(0).getId();
        person.resource()
                .roles()
                .clientLevel(account)
                .add(List.of(realm.admin()
                        .clients()
                        .get(account)
                        .roles()
                        .get("view-profile")
                        .toRepresentation()));
        return person;
    }

    static List<AdminOperation> operations() {
        return TeamCall.all();
    }

    static List<AdminOperation> onAPerson() {
        return TeamCall.onAPerson();
    }

    @Test
    void everyCallIsTried() {
        assertThat(operations()).hasSize(10);
        assertThat(onAPerson()).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void herManagerIsLetIn(AdminOperation operation) {
        call(operation, hotels.staff(mine).id(), manager).expect(operation.success());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nobodyIsLetInWithoutATokenForThisDoor(AdminOperation operation) {
        strangers.forEach((who, caller) -> refused(operation, caller, who, 401));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whoLooksAfterNobodyIsRefused(AdminOperation operation) {
        colleagues.forEach((who, caller) -> assertThat(
                        refused(operation, caller, who, 403).at("/error").asText())
                .isEqualTo("keystead-team-not-allowed"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whoMayOnlyViewHisProfileChangesNothing(AdminOperation operation) {
        int expected = READS.contains(operation.id()) ? operation.success() : 403;
        refused(operation, onlyViewing, "only viewing", expected);
    }

    @ParameterizedTest
    @MethodSource("onAPerson")
    void theManagerOfAnotherEstablishmentKnowsNobodyHere(AdminOperation operation) {
        refused(operation, neighbour, "neighbour", 404);
    }

    @ParameterizedTest
    @MethodSource("onAPerson")
    void nobodyOutOfReachIsKnown(AdminOperation operation) {
        outOfReach.forEach((who, person) -> {
            JsonNode before = hotels.account(person).json();
            unknown(operation, person.id(), who);
            assertThat(hotels.account(person).json()).as(who).isEqualTo(before);
        });
    }

    @ParameterizedTest
    @MethodSource("onAPerson")
    void noIdOutsideThisRealmIsKnown(AdminOperation operation, @Another TestRealm other) {
        unknown(operation, other.user(Hotels.unique("camille"), Hotels.PIN).id(), "another realm");
        unknown(operation, job().userId(), "a service account");
        for (String id : List.of("nobody", "f:x:y", "f:x", "a%0Ab", "%00")) {
            unknown(operation, id, id);
        }
    }

    @ParameterizedTest
    @MethodSource("onAPerson")
    void whoAlsoWorksElsewhereIsSeenOnly(AdminOperation operation) {
        boolean seen = "getMyTeamMember".equals(operation.id());
        JsonNode before = hotels.account(both).json();
        Answer answer = call(operation, both.id(), manager).expect(seen ? 200 : 403);
        assertThat(answer.text()).contains(seen ? "WORKS_ELSEWHERE" : "keystead-team-works-elsewhere");
        assertThat(answer.text()).doesNotContain(theirs.code());
        assertThat(hotels.account(both).json()).isEqualTo(before);
    }

    @Test
    void whoIsMovedOrMadeInactiveIsRefusedAtOnce() {
        TestUser leaving = hotels.manager(mine);
        Token hers = leaving.token();
        realm.asMyself(hers).get("/team").expect(200);
        hotels.root()
                .put("/accounts/" + leaving.id(), Map.of("group", "Reception"))
                .expect(204);
        operations().forEach(operation -> refused(operation, hers, "moved", 403));
        hotels.root()
                .put("/accounts/" + leaving.id() + "/status", Map.of("status", "INACTIVE"))
                .expect(204);
        operations().forEach(operation -> refused(operation, hers, "inactive", 401));
    }

    @Test
    void whoLosesTheEstablishmentKnowsNobodyThereAnyMore() {
        TestUser leaving = hotels.manager(mine);
        Token hers = leaving.token();
        realm.asMyself(hers).get("/team/" + camille.id()).expect(200);
        mine.resource().members().withdraw(leaving.id());
        onAPerson().forEach(operation -> refused(operation, hers, "left", 404));
        assertThat(total(realm, hers)).isZero();
        realm.asMyself(hers).post("/team", Hotels.form(mine)).expect(400);
    }

    @Test
    void noRealmHasManagersUnlessItSaysSo(@Another TestRealm silent, @Plain TestRealm plain) {
        for (TestRealm where : List.of(silent, plain.with("keystead.team-groups", "Managers"))) {
            TestUser person = where.user(where.address(Hotels.unique("marc")), Hotels.PASSWORD)
                    .in("Managers");
            Token token = person.token();
            for (AdminOperation operation : operations()) {
                call(operation, person.id(), where, token).expect(where == silent ? 403 : 404);
            }
        }
    }

    @Test
    void theListHasThoseAlone() {
        TestEstablishment hotel = hotels.hotel();
        TestUser boss = hotels.manager(hotel);
        TestUser staff = hotels.staff(hotel);
        outOfReach.values().forEach(hotel::with);
        hotel.resource().members().grant(job().userId());
        Token token = boss.token();
        JsonNode team = realm.asMyself(token).get("/team?max=100").expect(200).json();
        Set<String> staffElsewhere =
                Set.of("staff of another establishment", "staff of none", "staff of my disabled one");
        List<String> expected = outOfReach.entrySet().stream()
                .filter(person -> staffElsewhere.contains(person.getKey()))
                .map(person -> person.getValue().id())
                .toList();
        assertThat(team.path("people").findValuesAsText("id"))
                .containsAll(expected)
                .contains(staff.id())
                .hasSize(4);
        assertThat(team.path("total").asInt()).isEqualTo(4);
        outOfReach.values().forEach(person -> hotel.resource().members().withdraw(person.id()));
    }

    @Test
    void nobodyOfADirectoryIsInATeam(KeysteadServer server, @Shipped @Another TestRealm branch) {
        Hotels others = new Hotels(branch, server);
        TestEstablishment hotel = others.hotel();
        Token token = others.manager(hotel).token();
        try (Directory directory = Directory.federatedInto(branch, server)) {
            TestUser fatou = directory.person("fatou", "secret-of-fatou");
            hotel.with(fatou);
            assertThat(total(branch, token)).isZero();
            onAPerson().forEach(operation -> call(operation, fatou.id(), branch, token)
                    .expect(404));
        }
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("group", "Administrators", "keystead-group-unknown"),
                arguments("group", "Managers", "keystead-group-unknown"),
                arguments("group", "Concierges", "keystead-group-unknown"),
                arguments("group", "Nobody", "keystead-group-unknown"),
                arguments("establishments", List.of("NOWHERE"), "keystead-establishments-unknown"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nobodyIsPutWhereTheManagerHasNoSay(String field, Object value, String code) {
        Map<String, Object> form = Hotels.form(mine);
        form.put(field, value);
        assertRefused(realm.asMyself(manager).post("/team", form), field, code);
        assertRefused(realm.asMyself(manager).put("/team/" + camille.id(), Map.of(field, value)), field, code);
    }

    @Test
    void anEstablishmentOfOthersIsAsUnknownAsNone() {
        String code = "keystead-establishments-unknown";
        TestEstablishment closed = hotels.hotel().with(marc).disabled();
        for (TestEstablishment hotel : List.of(theirs, closed)) {
            List<String> codes = List.of(mine.code(), hotel.code());
            Map<String, Object> form = Hotels.form(mine);
            form.put("establishments", codes);
            assertRefused(realm.asMyself(manager).post("/team", form), "establishments", code);
            for (TestUser person : List.of(camille, both)) {
                assertRefused(
                        realm.asMyself(manager).put("/team/" + person.id(), Map.of("establishments", codes)),
                        "establishments",
                        code);
            }
            Answer narrowed = realm.asMyself(manager).get("/team?establishment=" + hotel.code());
            assertRefused(narrowed, "establishment", "keystead-establishment-unknown");
        }
        Map<String, Object> form = Hotels.form(mine);
        form.put("defaultEstablishment", theirs.code());
        realm.asMyself(manager).post("/team", form).expect(400);
        Map<String, Object> guess =
                Map.of("establishments", List.of(mine.code()), "defaultEstablishment", theirs.code());
        assertRefused(
                realm.asMyself(manager).put("/team/" + both.id(), guess),
                "defaultEstablishment",
                "keystead-default-not-member");
        assertThat(hotels.establishmentsOf(both)).containsExactlyInAnyOrder(mine.code(), theirs.code());
    }

    private static void assertRefused(Answer answer, String field, String code) {
        answer.expect(400);
        assertThat(answer.at("/error").asText()).isEqualTo(code);
        assertThat(answer.at("/field").asText()).isEqualTo(field);
    }

    private static int total(TestRealm where, Token token) {
        return where.asMyself(token).get("/team").expect(200).at("/total").asInt();
    }

    private String subGroupOf(String name) {
        String id = realm.group(Hotels.unique("beneath"));
        GroupRepresentation beneath = realm.admin().groups().group(id).toRepresentation();
        realm.admin().groups().group(realm.group(name)).subGroup(beneath).close();
        return id;
    }

    private TestUser withCompositeOf(String role) {
        TestUser person = hotels.of("Reception", mine);
        String name = Hotels.unique("composite");
        realm.admin().roles().create(new RoleRepresentation(name, "", false));
        String management = realm.admin()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();
        realm.admin()
                .roles()
                .get(name)
                .addComposites(List.of(realm.admin()
                        .clients()
                        .get(management)
                        .roles()
                        .get(role)
                        .toRepresentation()));
        person.resource()
                .roles()
                .realmLevel()
                .add(List.of(realm.admin().roles().get(name).toRepresentation()));
        return person;
    }

    /** The name of a new group that carries a role of administrators. */
    private String groupWith(String role) {
        String name = Hotels.unique("auditors");
        String management = realm.admin()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();
        realm.admin()
                .groups()
                .group(realm.group(name))
                .roles()
                .clientLevel(management)
                .add(List.of(realm.admin()
                        .clients()
                        .get(management)
                        .roles()
                        .get(role)
                        .toRepresentation()));
        return name;
    }

    private Answer refused(AdminOperation operation, Caller caller, String who, int status) {
        JsonNode before = hotels.account(camille).json();
        Answer answer = call(operation, camille.id(), caller);
        assertThat(answer.status()).as(who).isEqualTo(status);
        assertThat(hotels.account(camille).json()).as(who).isEqualTo(before);
        return answer;
    }

    /** In the same words as somebody who does not exist. */
    private void unknown(AdminOperation operation, String id, String who) {
        Answer answer = call(operation, id, manager);
        assertThat(answer.status()).as(who).isEqualTo(404);
        assertThat(answer.text())
                .as(who)
                .isEqualTo("{\"error\":\"keystead-team-unknown\","
                        + "\"errorMessage\":\"there is nobody with this id in your team\"}");
    }

    private Answer call(AdminOperation operation, String personId, Caller caller) {
        return call(operation, personId, realm, caller);
    }

    private Answer call(AdminOperation operation, String personId, TestRealm where, Caller caller) {
        return new TeamCall(operation, personId, mine).by(where.asMyself(caller));
    }
}
