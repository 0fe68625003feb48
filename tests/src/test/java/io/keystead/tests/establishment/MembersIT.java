package io.keystead.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.api.Document;
import io.keystead.tests.api.Member;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.UserRepresentation;

/** The members of an establishment: let in, listed, put out. */
@KeysteadTest
final class MembersIT {

    private static final Refusal NO_USER = Refusal.notFound("keystead-user-unknown");
    private static final Refusal NO_ESTABLISHMENT = Refusal.notFound("keystead-establishment-unknown");

    private final TestRealm realm;
    private final Rest rest;

    MembersIT(TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.rest = realm.as(server.adminToken());
    }

    @BeforeAll
    static void aHotelWithStaff(TestRealm realm) {
        TestEstablishment elsewhere = realm.establishment("ELSEWHERE", "Ailleurs");
        TestUser anna = person(realm, "anna_b", "Anna", "Bergström");
        elsewhere.with(anna);
        realm.establishment("HOTEL", "Hôtel")
                .with(
                        anna,
                        person(realm, "bob", "Robert", "O'Neil"),
                        person(realm, realm.address("carla"), "Carla", "Çelik"),
                        person(realm, "dora", "Dora", "Anker"));
        person(realm, "nobody", "Anna", "Elsewhere");
    }

    private static TestUser person(TestRealm realm, String username, String firstName, String lastName) {
        TestUser user = realm.user(username, "739154");
        UserRepresentation representation = user.resource().toRepresentation();
        representation.setFirstName(firstName);
        representation.setLastName(lastName);
        user.resource().update(representation);
        return user;
    }

    @Test
    void areListedByUserNameWithWhatAListShows() {
        List<Member> members = members("");
        assertThat(members)
                .extracting(Member::username)
                .containsExactly("anna_b", "bob", realm.address("carla"), "dora");
        Member carla = members.get(2);
        assertThat(carla)
                .isEqualTo(new Member(
                        carla.id(), realm.address("carla"), "Carla", "Çelik", realm.address("carla"), true, true));
    }

    @Test
    void areMarkedForWhomThisIsTheDefault() {
        assertThat(members("")).extracting(Member::defaultEstablishment).containsExactly(false, true, true, true);
    }

    @Test
    void areListedWhileTheyAreDisabled() {
        TestUser eric = realm.user("eric", "739154");
        UserRepresentation representation = eric.resource().toRepresentation();
        representation.setEnabled(false);
        eric.resource().update(representation);
        TestEstablishment closed = realm.establishment("CLOSED", "Fermé").with(eric);
        assertThat(closed.resource().members().search(null, null, null))
                .singleElement()
                .extracting(Member::enabled)
                .isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ann        | 1",
                "ANNA       | 1",
                "an         | 2",
                "anna berg  | 1",
                "berg anna  | 1",
                "anna dora  | 0",
                "o'n        | 1",
                "robert     | 1",
                "%          | 0",
                "_          | 1",
                "!          | 0",
                "carla@     | 1",
                "BERGSTRÖM  | 1",
                "ÇEL        | 1",
                "elsewhere  | 0"
            })
    void areFoundByWordsOfTheirNames(String search, int found) {
        String query = "?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
        assertThat(members(query)).hasSize(found);
        assertThat(count(query)).isEqualTo(found);
    }

    @Test
    void comeInPages() {
        List<Member> pages = new ArrayList<>(members("?max=3"));
        assertThat(pages).hasSize(3);
        pages.addAll(members("?max=3&first=3"));
        assertThat(pages).isEqualTo(members(""));
        assertThat(members("?first=4")).isEmpty();
        assertThat(members("?max=0")).isEmpty();
        assertThat(count("")).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "first=-1, keystead-paging-invalid, first",
        "max=many, keystead-paging-invalid, max",
        "search=%7F, keystead-query-invalid, search"
    })
    void badQueriesAreRefused(String query, String error, String field) {
        Refusal.invalid(error, field).check(rest.get(hotel() + "/members?" + query));
    }

    @Test
    void areLetInAndPutOutAsOftenAsOneLikes() {
        TestUser fred = realm.user("fred", "739154");
        TestEstablishment hotel = realm.establishment("TWICE", "Deux fois");
        String path = "/establishments/" + hotel.id() + "/members/" + fred.id();
        for (int i = 0; i < 2; i++) {
            rest.put(path).expect(204);
            assertThat(hotel.resource().members().count(null)).isOne();
        }
        for (int i = 0; i < 2; i++) {
            rest.delete(path).expect(204);
            assertThat(hotel.resource().members().count(null)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "bob",
                "%00",
                "%20",
                "%25",
                "%2F",
                "f:",
                "f:x",
                "f::",
                "f:x:y",
                "f:00000000-0000-0000-0000-000000000000:bob",
                "'%20or%20'1'='1",
                "%F0%9F%8F%A8",
                "%FF"
            })
    void anUnknownUserIsNotFound(String userId) {
        Document before = realm.keystead().exportDocument();
        NO_USER.check(rest.put(hotel() + "/members/" + userId));
        NO_USER.check(rest.delete(hotel() + "/members/" + userId));
        NO_USER.check(rest.get("/users/" + userId + "/establishments"));
        NO_USER.check(rest.put("/users/" + userId + "/establishments", "{\"establishments\":[\"HOTEL\"]}"));
        assertThat(realm.keystead().exportDocument()).isEqualTo(before);
    }

    @Test
    void nobodyIsLetIntoAnUnknownEstablishment() {
        TestUser gina = realm.user("gina", "739154");
        NO_ESTABLISHMENT.check(rest.put("/establishments/nowhere/members/" + gina.id()));
        NO_ESTABLISHMENT.check(rest.delete("/establishments/nowhere/members/" + gina.id()));
        assertThat(realm.keystead()
                        .userEstablishments(gina.id())
                        .get(null, null, null)
                        .total())
                .isZero();
    }

    @Test
    void realmsAreNotMixed(@Another TestRealm other, KeysteadServer server) {
        TestUser theirs = other.user("theirs", "739154");
        TestEstablishment abroad = other.establishment("HOTEL", "Leur hôtel");
        TestUser ours = realm.user("ours", "739154");
        NO_USER.check(rest.put(hotel() + "/members/" + theirs.id()));
        NO_ESTABLISHMENT.check(rest.put("/establishments/" + abroad.id() + "/members/" + ours.id()));
        Rest abroadRest = other.as(server.adminToken());
        NO_USER.check(abroadRest.put("/establishments/" + abroad.id() + "/members/" + ours.id()));
        assertThat(abroad.resource().members().count(null)).isZero();
        assertThat(count("")).isEqualTo(4);
    }

    @Test
    void areGoneWithTheirAccount() {
        TestUser hugo = realm.user("hugo", "739154");
        TestEstablishment hotel = realm.establishment("HUGO", "Chez Hugo").with(hugo);
        hugo.resource().remove();
        assertThat(hotel.resource().members().count(null)).isZero();
        assertThat(realm.keystead().exportDocument().members())
                .extracting(Document.Member::username)
                .doesNotContain("hugo");
    }

    private String hotel() {
        return "/establishments/"
                + realm.keystead()
                        .establishments()
                        .search("HOTEL", null, "code", 0, 1)
                        .get(0)
                        .id();
    }

    private List<Member> members(String query) {
        return List.of(rest.get(hotel() + "/members" + query).expect(200).as(Member[].class));
    }

    private int count(String query) {
        return rest.get(hotel() + "/members/count" + query).expect(200).json().asInt();
    }
}
