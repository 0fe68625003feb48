package io.keystead.tests.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.ServiceAccount;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** {@code GET …/keystead/me/hand-over}. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MyHandOverIT {

    private final TestRealm realm;
    private final Seat seat;
    private final TestUser alice;
    private final Rest me;
    private final TestUser zoe;

    MyHandOverIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.seat = new Seat(realm, server);
        this.zoe = seat.manager();
        named(zoe, "Zoé", "Aubert");
        named(seat.manager(), "Marc", "Lefèvre");
        named(realm.user(realm.address("nadia"), Seat.PASSWORD).in("Administrators"), "Nadia", "Haddad");
        TestUser inactive = seat.manager();
        named(inactive, "Inès", "Inactive");
        status(inactive, "INACTIVE");
        TestUser archived = seat.manager();
        named(archived, "Paul", "Archived");
        status(archived, "ARCHIVED");
        realm.user(Seat.unique("camille"), "739154").in("Housekeeping");
        this.alice = seat.holder();
        this.me = realm.asMyself(alice.token());
    }

    private void named(TestUser person, String firstName, String lastName) {
        UserRepresentation user = person.resource().toRepresentation();
        user.setFirstName(firstName);
        user.setLastName(lastName);
        person.resource().update(user);
    }

    private void status(TestUser person, String status) {
        seat.root()
                .put("/accounts/" + person.id() + "/status", Map.of("status", status))
                .expect(204);
    }

    @Test
    void tellsOthersNothing() {
        for (TestUser other : List.of(seat.manager(), realm.user(Seat.unique("maria"), "864029"))) {
            assertThat(realm.asMyself(other).get("/hand-over").expect(200).text())
                    .isEqualTo("{\"holder\":false}");
        }
    }

    @Test
    void namesThoseWhoCouldSucceed() {
        Answer answer = me.get("/hand-over?search=" + realm.name()).expect(200);
        assertThat(answer.at("/holder").asBoolean()).isTrue();
        assertThat(lastNames(answer)).startsWith("Aubert", "Haddad", "Lefèvre").doesNotContain("Inactive", "Archived");
        assertThat(answer.at("/successors").findValuesAsText("id")).doesNotContain(alice.id());
        assertThat(answer.at("/successors/0/email").asText()).isEqualTo(zoe.username());
        assertThat(answer.at("/successors/0/group").asText()).isEqualTo("Managers");
        assertThat(answer.at("/successors/1/group").asText()).isEqualTo("Administrators");
        assertThat(me.get("/hand-over?search=camille").expect(200).at("/total").asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "search=aubert,          Aubert",
        "search=AUBERT%20zo,     Aubert",
        "search=nobody,          ''",
        "search=a%25,            ''",
        "search=haddad&max=1,    Haddad",
        "search=haddad&first=1,  ''",
    })
    void areSearchedAndComeInPages(String query, String names) {
        assertThat(String.join(" ", lastNames(me.get("/hand-over?" + query).expect(200))))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first=-1", "first=x", "max=-1", "max=ten", "search=a%0Ab"})
    void badPagingAndSearchAreRefused(String query) {
        Answer answer = me.get("/hand-over?" + query).expect(400);
        assertThat(answer.at("/field").asText()).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void proposesTheGroupOfAManagementFirstAndNoAdministrativeOne() {
        Answer answer = me.get("/hand-over").expect(200);
        assertThat(answer.at("/groups/0/name").asText()).isEqualTo("Managers");
        assertThat(answer.at("/groups").findValuesAsText("name"))
                .containsExactly("Managers", "Housekeeping", "Maintenance", "Reception");
    }

    @Test
    void tellsWhoHasASecondFactor() {
        TestUser safe = seat.manager();
        named(safe, "Sacha", "Safe");
        CredentialRepresentation otp = new CredentialRepresentation();
        otp.setType("otp");
        otp.setSecretData("{\"value\":\"DJmQfC73VGFhw7D4QJ8A\"}");
        otp.setCredentialData("{\"subType\":\"totp\",\"digits\":6,\"period\":30,\"algorithm\":\"HmacSHA1\"}");
        UserRepresentation user = safe.resource().toRepresentation();
        user.setCredentials(List.of(otp));
        safe.resource().update(user);
        assertThat(secondFactor("safe")).isTrue();
        assertThat(secondFactor("aubert")).isFalse();
    }

    private boolean secondFactor(String name) {
        return me.get("/hand-over?search=" + name)
                .expect(200)
                .at("/successors/0/secondFactor")
                .asBoolean();
    }

    @Test
    void opensToItsOwnTokensOnly(@Another TestRealm other, @Plain TestRealm plain) {
        realm.asMyself(Token.NONE).get("/hand-over").expect(401);
        realm.asMyself(alice.token().forged()).get("/hand-over").expect(401);
        realm.asMyself(other.user(Seat.unique("marc"), Seat.PASSWORD))
                .get("/hand-over")
                .expect(401);
        ServiceAccount robot = realm.serviceAccount(Seat.unique("robot"));
        realm.asMyself(robot).get("/hand-over").expect(401);
        plain.asMyself(plain.user(Seat.unique("marc"), Seat.PASSWORD))
                .get("/hand-over")
                .expect(404);
    }

    @Test
    void answersAPageOfTheApplicationAndNoOther() {
        assertThat(me.preflight("GET", "/hand-over", "http://app.localhost").header("Access-Control-Allow-Methods"))
                .isPresent();
        assertThat(me.from("http://app.localhost").get("/hand-over").expect(200).header("Access-Control-Allow-Origin"))
                .hasValue("http://app.localhost");
        assertThat(TestApp.CALLBACK).startsWith("http://app.localhost");
    }

    private static List<String> lastNames(Answer answer) {
        return answer.at("/successors").findValues("lastName").stream()
                .map(JsonNode::asText)
                .toList();
    }
}
