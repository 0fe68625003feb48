package io.keystead.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.keystead.tests.api.Document;
import io.keystead.tests.api.Establishment;
import io.keystead.tests.api.Memberships;
import io.keystead.tests.api.UserEstablishments;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All establishments of one user: shown, and replaced at once. */
@KeysteadTest
final class UserEstablishmentsIT {

    private static final String INVALID = "keystead-memberships-invalid";
    private static final String UNKNOWN = "keystead-establishments-unknown";
    private static final String NO_JSON = "keystead-json-invalid";

    private final TestRealm realm;
    private final Rest rest;
    private final TestUser camille;

    UserEstablishmentsIT(TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.rest = realm.as(server.adminToken());
        this.camille = realm.user("camille-" + UUID.randomUUID(), "739154");
    }

    @BeforeAll
    static void threeHotelsOneOfThemClosed(TestRealm realm) {
        realm.establishment("PAR-01", "Hôtel Opéra");
        realm.establishment("LYO-01", "Bellecour");
        realm.establishment("NCE-01", "Promenade").disabled();
    }

    @Test
    void areNoneAtFirst() {
        assertThat(rest.get(path()).expect(200).text())
                .isEqualTo("{\"default\":null,\"total\":0,\"establishments\":[]}");
    }

    @Test
    void areShownByNameWithTheDisabledOnes() {
        replace(Memberships.of("PAR-01", "NCE-01", "LYO-01"));
        UserEstablishments hers = get("");
        assertThat(hers.codes()).containsExactly("LYO-01", "PAR-01", "NCE-01");
        assertThat(hers.establishments())
                .extracting(UserEstablishments.Entry::enabled)
                .containsExactly(true, true, false);
        assertThat(hers.total()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "?search=opera, PAR-01, 1",
        "?search=-01, LYO-01 PAR-01 NCE-01, 3",
        "?search=%25, '', 0",
        "?max=2, LYO-01 PAR-01, 3",
        "?first=2, NCE-01, 3",
        "?first=3, '', 3",
        "?max=0, '', 3",
        "?search=-01&first=1&max=1, PAR-01, 3"
    })
    void areSearchedAndPagedWhileTheDefaultIsAlwaysTold(String query, String codes, int total) {
        replace(Memberships.of("PAR-01", "NCE-01", "LYO-01"));
        UserEstablishments page = get(query);
        assertThat(String.join(" ", page.codes())).isEqualTo(codes);
        assertThat(page.total()).isEqualTo(total);
        assertThat(page.defaultCode()).isEqualTo("PAR-01");
    }

    @ParameterizedTest
    @CsvSource({
        "first=-1, keystead-paging-invalid, first",
        "max=x, keystead-paging-invalid, max",
        "search=%7F, keystead-query-invalid, search"
    })
    void badQueriesAreRefused(String query, String error, String field) {
        Refusal.invalid(error, field).check(rest.get(path() + "?" + query));
    }

    @Test
    void areReplacedAtOnce() {
        replace(Memberships.of("PAR-01"));
        replace(Memberships.of("LYO-01", "NCE-01").withDefault("LYO-01"));
        assertThat(get("").codes()).containsExactly("LYO-01", "NCE-01");
        replace(Memberships.of());
        assertThat(get("")).isEqualTo(new UserEstablishments(null, 0, List.of()));
    }

    @Test
    void codesMayBeWrittenInAnyCaseAndAreAnsweredAsTheyAre() {
        replace(Memberships.of("par-01", "Lyo-01").withDefault("lYO-01"));
        assertThat(get("").codes()).containsExactly("LYO-01", "PAR-01");
        assertThat(get("").defaultCode()).isEqualTo("LYO-01");
    }

    /** Body, stable code, field named, and what the message says. */
    static Stream<Arguments> wrongBodies() {
        String long65 = "a".repeat(65);
        return Stream.of(
                arguments("{}", INVALID, "establishments", "list"),
                arguments("{\"default\":\"PAR-01\"}", INVALID, "establishments", "list"),
                arguments("{\"establishments\":null}", INVALID, "establishments", "list"),
                arguments("{\"establishments\":\"PAR-01\"}", NO_JSON, "establishments", "list"),
                arguments("{\"establishments\":{\"PAR-01\":true}}", NO_JSON, "establishments", "list"),
                arguments("{\"establishments\":[\"PAR-01\",7]}", NO_JSON, "establishments[1]", "text"),
                arguments("{\"establishments\":[[\"PAR-01\"]]}", NO_JSON, "establishments[0]", "text"),
                arguments("{\"establishments\":[{\"code\":\"PAR-01\"}]}", NO_JSON, "establishments[0]", "text"),
                arguments("{\"establishments\":[null]}", INVALID, "establishments", "null"),
                arguments("{\"establishments\":[\"PAR-01\",\"PAR-01\"]}", INVALID, "establishments", "PAR-01"),
                arguments("{\"establishments\":[\"PAR-01\",\"par-01\"]}", INVALID, "establishments", "par-01"),
                arguments("{\"establishments\":[\"\"]}", UNKNOWN, "establishments", "unknown"),
                arguments("{\"establishments\":[\" PAR-01\"]}", UNKNOWN, "establishments", " PAR-01"),
                arguments("{\"establishments\":[\"a\\u0000b\"]}", UNKNOWN, "establishments", "unknown"),
                arguments("{\"establishments\":[\"\\ud800\"]}", UNKNOWN, "establishments", "unknown"),
                arguments("{\"establishments\":[\"" + long65 + "\"]}", UNKNOWN, "establishments", long65),
                arguments("{\"establishments\":[\"X-1\",\"LYO-01\",\"X-2\"]}", UNKNOWN, "establishments", "X-1, X-2"),
                arguments(
                        "{\"establishments\":[\"LYO-01\"],\"default\":\"PAR-01\"}",
                        "keystead-default-not-member",
                        "default",
                        "PAR-01"),
                arguments(
                        "{\"establishments\":[],\"default\":\"PAR-01\"}",
                        "keystead-default-not-member",
                        "default",
                        "PAR-01"),
                arguments(
                        "{\"establishments\":[\"LYO-01\"],\"default\":\"\"}",
                        "keystead-default-not-member",
                        "default",
                        "among"),
                arguments(
                        "{\"establishments\":[\"LYO-01\"],\"default\":\"X-1\"}",
                        "keystead-default-not-member",
                        "default",
                        "X-1"),
                arguments(
                        "{\"establishments\":[\"LYO-01\",\"NCE-01\"],\"default\":\"NCE-01\"}",
                        "keystead-default-disabled",
                        "default",
                        "NCE-01"),
                arguments("{\"establishments\":[\"LYO-01\"],\"default\":7}", NO_JSON, "default", "text"),
                arguments("{\"establishments\":[\"LYO-01\"],\"default\":[\"LYO-01\"]}", NO_JSON, "default", "text"),
                arguments(
                        "{\"establishments\":[\"LYO-01\"],\"user\":\"x\"}",
                        "keystead-field-unknown",
                        "user",
                        "not a field"));
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void aWrongListIsRefusedAndChangesNothing(String body, String error, String field, String message) {
        replace(Memberships.of("PAR-01", "NCE-01"));
        UserEstablishments before = get("");
        Refusal.invalid(error, field).check(rest.put(path(), body)).contains(message);
        assertThat(get("")).isEqualTo(before);
    }

    @Test
    void unknownCodesAreToldOneByOne() {
        assertThat(rest.put(path(), Memberships.of("X-1", "PAR-01", "X-2"))
                        .expect(400)
                        .at("/params"))
                .extracting(node -> node.asText())
                .containsExactly("X-1", "X-2");
    }

    @Test
    void anEstablishmentOfAnotherRealmIsUnknown(@Another TestRealm other) {
        other.establishment("ABROAD", "Ailleurs");
        Refusal.invalid(UNKNOWN, "establishments").check(rest.put(path(), Memberships.of("ABROAD")));
    }

    @Test
    void mayBeThousands() {
        List<Establishment> many = IntStream.range(0, 1200)
                .mapToObj(i -> Establishment.of("MANY-" + i, "Maison " + i))
                .toList();
        realm.keystead().importDocument(new Document(many, List.of()));
        String[] codes = many.stream().map(Establishment::code).toArray(String[]::new);
        replace(Memberships.of(codes).withDefault("MANY-1199"));
        assertThat(get("?max=1").total()).isEqualTo(1200);
        assertThat(get("?max=1").defaultCode()).isEqualTo("MANY-1199");
        replace(Memberships.of("PAR-01"));
        assertThat(get("").codes()).containsExactly("PAR-01");
    }

    private String path() {
        return "/users/" + camille.id() + "/establishments";
    }

    private void replace(Memberships memberships) {
        rest.put(path(), memberships).expect(204);
    }

    private UserEstablishments get(String query) {
        return rest.get(path() + query).expect(200).as(UserEstablishments.class);
    }
}
