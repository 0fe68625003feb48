package io.keystead.tests.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.api.Team;
import io.keystead.tests.api.TeamAddition;
import io.keystead.tests.api.TeamApi;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.AtOnce;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** A manager looks after the staff of his hotels: {@code …/keystead/me/team}. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TeamIT {

    private final TestRealm realm;
    private final Hotels hotels;
    private final TestEstablishment opera;
    private final TestEstablishment promenade;
    private final TestEstablishment theirs;
    private final TestUser marc;
    private final Rest me;

    TeamIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.hotels = new Hotels(realm, server);
        this.opera = hotels.hotel();
        this.promenade = hotels.hotel();
        this.theirs = hotels.hotel();
        this.marc = hotels.manager(opera, promenade);
        this.me = realm.asMyself(marc.token());
        realm.with(settings -> {
            settings.setAdminEventsEnabled(true);
            settings.setAdminEventsDetailsEnabled(true);
        });
    }

    private JsonNode member(TestUser person) {
        return me.get("/team/" + person.id()).expect(200).json();
    }

    private Answer change(TestUser person, Object body) {
        return me.put("/team/" + person.id(), body);
    }

    private static void refused(Answer answer, int status, String field, String code) {
        answer.expect(status);
        assertThat(answer.at("/error").asText()).isEqualTo(code);
        assertThat(answer.at("/field").asText("")).isEqualTo(field);
    }

    @Test
    void aRowSaysWhatAManagerNeeds() {
        TestUser both = hotels.staff(promenade, opera, theirs);
        JsonNode row = me.get("/team?search=" + both.username()).expect(200).at("/people/0");
        assertThat(row.path("username").asText()).isEqualTo(both.username());
        assertThat(row.path("group").asText()).isEqualTo("Housekeeping");
        assertThat(row.path("kind").asText()).isEqualTo("PIN");
        assertThat(row.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(row.path("locked").asBoolean()).isFalse();
        assertThat(row.path("establishments").findValuesAsText("code")).containsExactly(opera.code(), promenade.code());
        assertThat(row.path("defaultEstablishment").asText()).isEqualTo(promenade.code());
        assertThat(row.path("editable").asBoolean()).isFalse();
        assertThat(row.path("reason").asText()).isEqualTo("WORKS_ELSEWHERE");
        JsonNode mine = member(hotels.staff(opera));
        assertThat(mine.path("editable").asBoolean()).isTrue();
        assertThat(mine.has("reason")).isFalse();
    }

    @Test
    void aDefaultElsewhereIsNotTold() {
        TestUser both = hotels.staff(theirs, opera);
        assertThat(member(both).has("defaultEstablishment")).isFalse();
        refused(change(both, Map.of("defaultEstablishment", opera.code())), 403, "", "keystead-team-works-elsewhere");
        assertThat(hotels.account(both).at("/defaultEstablishment").asText()).isEqualTo(theirs.code());
    }

    @Test
    void theListIsSearchedFilteredAndPaged() {
        TestEstablishment hotel = hotels.hotel();
        TestUser boss = hotels.manager(hotel, promenade);
        Rest team = realm.asMyself(boss.token());
        List<TestUser> three = List.of(hotels.staff(hotel), hotels.staff(hotel), hotels.staff(hotel, promenade));
        team.put("/team/" + three.get(1).id() + "/status", Map.of("status", "INACTIVE"))
                .expect(204);
        String in = "/team?establishment=" + hotel.code().toLowerCase(Locale.ROOT);
        assertThat(team.get(in).expect(200).at("/total").asInt()).isEqualTo(3);
        assertThat(ids(team, in + "&max=2")).hasSize(2);
        assertThat(ids(team, in + "&first=2")).containsExactly(three.get(2).id());
        assertThat(ids(team, in + "&status=INACTIVE"))
                .containsExactly(three.get(1).id());
        assertThat(ids(team, in + "&status=ACTIVE"))
                .containsExactly(three.get(0).id(), three.get(2).id());
        assertThat(ids(team, in + "&search=" + three.get(0).username() + "%20test"))
                .containsExactly(three.get(0).id());
        assertThat(ids(team, in + "&search=" + boss.username())).isEmpty();
        assertThat(ids(team, "/team?establishment=" + promenade.code()))
                .contains(three.get(2).id())
                .doesNotContain(three.get(0).id());
    }

    private static List<String> ids(Rest team, String path) {
        return team.get(path).expect(200).at("/people").findValuesAsText("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"first=-1", "max=x", "status=ARCHIVED", "status=GONE", "search=a%0Ab", "establishment=nowhere"})
    void aQueryThatIsNoneIsRefused(String query) {
        Answer answer = me.get("/team?" + query).expect(400);
        assertThat(answer.at("/field").asText()).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARCHIVED", "GONE", "active"})
    void nobodyIsToldOfAStatusThatATeamDoesNotHave(String status) {
        assertThat(me.get("/team?status=" + status).expect(400).text())
                .contains("must be ACTIVE or INACTIVE")
                .doesNotContain("ARCHIVED");
    }

    @Test
    void addsSomebodyWithADrawnPin() {
        Map<String, Object> form = Hotels.form(opera);
        form.put("establishments", List.of(promenade.code(), opera.code()));
        form.put("defaultEstablishment", opera.code());
        form.put("phoneNumber", "+33612345678");
        Answer created = me.post("/team", form).expect(201);
        assertThat(created.header("Cache-Control")).hasValue("no-store");
        assertThat(created.header("Location")).hasValueSatisfying(uri -> assertThat(uri)
                .endsWith("/me/team/" + created.at("/id").asText()));
        assertThat(created.at("/credential/secret").asText()).matches("[0-9]{6}");
        TestUser nadia =
                realm.person(created.at("/id").asText(), created.at("/username").asText(), "");
        JsonNode member = member(nadia);
        assertThat(member.path("lastName").asText()).isEqualTo("Haddad");
        assertThat(member.path("phoneNumber").asText()).isEqualTo("+33612345678");
        assertThat(member.path("defaultEstablishment").asText()).isEqualTo(opera.code());
        assertThat(member.path("secretExpiresAt").asLong()).isGreaterThan(System.currentTimeMillis());
        assertThat(onlyEvent(nadia, "CREATE", ""))
                .contains(nadia.username())
                .doesNotContain(created.at("/credential/secret").asText());
    }

    @Test
    void addsSomebodyWithAnAddressWhoGetsALink(Mailbox mailbox) {
        Map<String, Object> form = Hotels.form(opera);
        String address = realm.address(Hotels.unique("lea"));
        form.remove("username");
        form.put("email", address);
        form.put("group", "Reception");
        Answer created = me.post("/team", form).expect(201);
        assertThat(created.at("/credential/sentTo").asText()).isEqualTo(address);
        assertThat(mailbox.to(address).links()).isNotEmpty();
        Answer reset =
                me.post("/team/" + created.at("/id").asText() + "/reset", "").expect(200);
        assertThat(reset.at("/sentTo").asText()).isEqualTo(address);
        assertThat(reset.at("/secret").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "username, '', 400, username",
        "group, '', 400, group",
        "firstName, '', 400, firstName",
        "phoneNumber, 0612, 400, phoneNumber",
        "shoeSize, 42, 400, shoeSize",
        "establishments, '', 400, establishments",
    })
    void aFormIsRefusedByTheRulesOfAdministrators(String field, String value, int status, String named) {
        Map<String, Object> form = Hotels.form(opera);
        form.put(field, "establishments".equals(field) ? List.of() : value);
        Answer answer = me.post("/team", form).expect(status);
        assertThat(answer.at("/field").asText()).isEqualTo(named);
    }

    @Test
    void aNameThatSomebodyHasElsewhereIsTaken() {
        Map<String, Object> form = Hotels.form(opera);
        form.put("username", hotels.staff(theirs).username());
        refused(me.post("/team", form), 409, "username", "keystead-name-taken");
        Map<String, Object> nowhere = Hotels.form(opera);
        nowhere.remove("establishments");
        refused(me.post("/team", nowhere), 400, "establishments", "keystead-team-establishment-required");
    }

    @Test
    void changesWhatIsNamed() {
        TestUser camille = hotels.staff(opera);
        change(
                        camille,
                        Map.of(
                                "firstName",
                                "Camille",
                                "locale",
                                "fr",
                                "jobTitle",
                                "Gouvernante",
                                "group",
                                "Maintenance",
                                "establishments",
                                List.of(promenade.code())))
                .expect(204);
        JsonNode member = member(camille);
        assertThat(member.path("firstName").asText()).isEqualTo("Camille");
        assertThat(member.path("lastName").asText()).isEqualTo("Test");
        assertThat(member.path("locale").asText()).isEqualTo("fr");
        assertThat(member.path("jobTitle").asText()).isEqualTo("Gouvernante");
        assertThat(member.path("group").asText()).isEqualTo("Maintenance");
        assertThat(hotels.establishmentsOf(camille)).containsExactly(promenade.code());
        onlyEvent(camille, "UPDATE", "");
        refused(change(camille, Map.of("email", "a@b.example")), 400, "email", "keystead-field-unknown");
    }

    @Test
    void ofSomebodyWhoWorksElsewhereOnlyWhatTheyShareIsChanged() {
        TestUser both = hotels.staff(opera, theirs);
        for (String field : List.of("firstName", "lastName", "locale", "jobTitle", "phoneNumber", "group")) {
            Answer answer = change(both, Map.of(field, "x", "establishments", List.of(promenade.code())));
            refused(answer, 403, "", "keystead-team-works-elsewhere");
        }
        change(
                        both,
                        Map.of(
                                "establishments",
                                List.of(opera.code(), promenade.code()),
                                "defaultEstablishment",
                                promenade.code()))
                .expect(204);
        assertThat(hotels.establishmentsOf(both))
                .containsExactlyInAnyOrder(opera.code(), promenade.code(), theirs.code());
        assertThat(member(both).path("defaultEstablishment").asText()).isEqualTo(promenade.code());
        change(both, Map.of("establishments", List.of())).expect(204);
        assertThat(hotels.establishmentsOf(both)).containsExactly(theirs.code());
        me.get("/team/" + both.id()).expect(404);
    }

    @Test
    void nobodyIsLeftWithoutEstablishment() {
        TestUser camille = hotels.staff(opera);
        refused(
                change(camille, Map.of("establishments", List.of())),
                409,
                "establishments",
                "keystead-team-last-establishment");
        assertThat(hotels.establishmentsOf(camille)).containsExactly(opera.code());
    }

    @Test
    void accessToADisabledOneOfMineStaysAsItIs() {
        TestEstablishment closed = hotels.hotel();
        closed.with(marc);
        TestUser camille = hotels.staff(opera, closed);
        closed.disabled();
        assertThat(member(camille).path("editable").asBoolean()).isTrue();
        change(camille, Map.of("establishments", List.of(promenade.code()))).expect(204);
        assertThat(hotels.establishmentsOf(camille)).containsExactlyInAnyOrder(closed.code(), promenade.code());
    }

    @Test
    void aPinIsDrawnAndToldOnceAndEndsTheSessions() {
        TestUser camille = hotels.staff(opera);
        Answer tokens = realm.app().offlineTokens(camille);
        Answer given = me.post("/team/" + camille.id() + "/reset", "").expect(200);
        String pin = given.at("/secret").asText();
        assertThat(pin).matches("[0-9]{6}").isNotEqualTo(Hotels.PIN);
        assertThat(given.at("/temporary").asBoolean()).isTrue();
        assertThat(given.header("Cache-Control")).hasValue("no-store");
        realm.app().refresh(tokens).expect(400);
        assertThat(member(camille).path("secretExpiresAt").asLong()).isGreaterThan(System.currentTimeMillis());
        assertThat(onlyEvent(camille, "ACTION", "/reset")).doesNotContain(pin);
    }

    @Test
    void aLockEndsWhenTheManagerSaysSo() {
        TestUser camille = hotels.staff(opera);
        me.post("/team/" + camille.id() + "/unlock", "").expect(204);
        assertThat(events(camille)).isEmpty();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            realm.app().grant(camille.username(), "000000");
            return member(camille).path("locked").asBoolean();
        });
        me.post("/team/" + camille.id() + "/unlock", "").expect(204);
        assertThat(member(camille).path("locked").asBoolean()).isFalse();
        realm.app().granted(camille.username(), Hotels.PIN);
        onlyEvent(camille, "ACTION", "/unlock");
    }

    @Test
    void inactiveEndsEverythingAtOnceAndCanBeUndone() {
        TestUser camille = hotels.staff(opera);
        Answer tokens = realm.app().offlineTokens(camille);
        JsonNode preview = me.get("/team/" + camille.id() + "/status/preview?status=INACTIVE")
                .expect(200)
                .json();
        assertThat(preview.path("offlineSessions").asInt()).isEqualTo(1);
        status(camille, "INACTIVE").expect(204);
        realm.app().refresh(tokens).expect(400);
        assertThat(realm.app().grant(camille.username(), Hotels.PIN).status()).isIn(400, 401);
        assertThat(member(camille).path("status").asText()).isEqualTo("INACTIVE");
        onlyEvent(camille, "UPDATE", "/status");
        status(camille, "ACTIVE").expect(204);
        realm.app().refresh(tokens).expect(400);
        camille.token();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":\"ARCHIVED\"}", "{}", "{\"status\":\"GONE\"}", "[]", "{"})
    void anyOtherStatusIsRefused(String body) {
        TestUser camille = hotels.staff(opera);
        me.put("/team/" + camille.id() + "/status", body).expect(400);
        assertThat(member(camille).path("status").asText()).isEqualTo("ACTIVE");
    }

    private Answer status(TestUser person, String status) {
        return me.put("/team/" + person.id() + "/status", Map.of("status", status));
    }

    @Test
    void givesTheGroupsOfStaffAndDrawsSecrets() {
        assertThat(me.get("/team/user-groups").expect(200).json().findValuesAsText("name"))
                .containsExactly("Housekeeping", "Maintenance", "Reception");
        Answer pins = me.get("/team/suggestions?kind=PIN&count=2").expect(200);
        assertThat(pins.json()).hasSize(2);
        assertThat(pins.header("Cache-Control")).hasValue("no-store");
        me.get("/team/suggestions?kind=PIN&count=11").expect(400);
        me.get("/team/suggestions").expect(400);
    }

    @Test
    void theTypedInterfaceDoesTheSame() {
        TeamApi team = realm.proxyAsMyself(TeamApi.class, marc);
        String username = Hotels.unique("ines");
        TeamAddition.Done added =
                team.add(new TeamAddition("Inès", "Typed", null, username, "Reception", List.of(opera.code())));
        team.change(added.id(), new Team.Change(null, "Typée", "fr", null, null, null, null, null));
        team.changeStatus(added.id(), new Team.Status("INACTIVE"));
        team.unlock(added.id());
        assertThat(team.reset(added.id()).secret())
                .hasSize(6)
                .isNotEqualTo(added.credential().secret());
        Team page = team.search(username, opera.code(), "INACTIVE", 0, 5);
        assertThat(page.total()).isOne();
        assertThat(page.people().get(0).lastName()).isEqualTo("Typée");
        assertThat(team.member(added.id()).locale()).isEqualTo("fr");
        assertThat(team.suggestions("PIN", 2)).hasSize(2);
    }

    /** Each replaces what she shares, and nothing of the other's. */
    @Test
    void twoManagersChangeTheirHotelsOfOnePersonAtOnce() throws Exception {
        TestEstablishment fromThere = hotels.hotel();
        Token other = hotels.manager(theirs, fromThere).token();
        for (int round = 0; round < 5; round++) {
            TestUser both = hotels.staff(opera, theirs);
            List<Answer> answers = AtOnce.calls(
                    2,
                    caller -> caller == 0
                            ? change(both, Map.of("establishments", List.of(promenade.code())))
                            : realm.asMyself(other)
                                    .put("/team/" + both.id(), Map.of("establishments", List.of(fromThere.code()))));
            answers.forEach(answer -> answer.expect(204));
            assertThat(hotels.establishmentsOf(both)).containsExactlyInAnyOrder(promenade.code(), fromThere.code());
        }
    }

    /** What the one event about this person tells; its path is that of the same call of an administrator. */
    private String onlyEvent(TestUser person, String operation, String path) {
        assertThat(events(person)).hasSize(1);
        AdminEventRepresentation event = events(person).get(0);
        assertThat(event.getResourceType()).isEqualTo("KEYSTEAD_ACCOUNT");
        assertThat(event.getOperationType()).isEqualTo(operation);
        assertThat(event.getResourcePath()).isEqualTo("keystead/accounts/" + person.id() + path);
        assertThat(event.getAuthDetails().getUserId()).isEqualTo(marc.id());
        assertThat(event.getAuthDetails().getIpAddress()).isNotBlank();
        return String.valueOf(event.getRepresentation());
    }

    private List<AdminEventRepresentation> events(TestUser person) {
        return realm.admin()
                .getAdminEvents(
                        null, null, null, null, null, "keystead/accounts/" + person.id() + "*", null, null, 0, 10);
    }
}
