package io.keystead.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.keystead.tests.api.Document;
import io.keystead.tests.api.Establishment;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each field of an establishment may hold, and that every refusal names the field and changes nothing. */
@KeysteadTest
final class EstablishmentFieldsIT {

    private static final String INVALID = "keystead-establishment-invalid";
    private static final String NO_JSON = "keystead-json-invalid";

    private final TestRealm realm;
    private final Rest rest;

    EstablishmentFieldsIT(TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.rest = realm.as(server.adminToken());
    }

    /** Field, value, stable code and field named; of creation and change alike. */
    static Stream<Arguments> wrongValues() {
        return Stream.of(
                arguments("name", null, INVALID, "name"),
                arguments("name", "", INVALID, "name"),
                arguments("name", " \t\n ", INVALID, "name"),
                arguments("name", "\u00a0\u2007\u202f", INVALID, "name"),
                arguments("name", "a".repeat(256), INVALID, "name"),
                arguments("name", "a\u0000b", INVALID, "name"),
                arguments("name", "a\nb", INVALID, "name"),
                arguments("name", "a\u007fb", INVALID, "name"),
                arguments("name", "a\u0085b", INVALID, "name"),
                arguments("name", 7, NO_JSON, "name"),
                arguments("name", true, NO_JSON, "name"),
                arguments("name", List.of("a"), NO_JSON, "name"),
                arguments("name", Map.of("fr", "a"), NO_JSON, "name"),
                arguments("description", "a".repeat(1025), INVALID, "description"),
                arguments("description", "a\u0000b", INVALID, "description"),
                arguments("description", 7, NO_JSON, "description"),
                arguments("enabled", "true", NO_JSON, "enabled"),
                arguments("enabled", 1, NO_JSON, "enabled"),
                arguments("enabled", List.of(), NO_JSON, "enabled"),
                arguments("attributes", "a", NO_JSON, "attributes"),
                arguments("attributes", List.of("a"), NO_JSON, "attributes"),
                arguments("attributes", Map.of("a", "b"), NO_JSON, "attributes.a"),
                arguments("attributes", Map.of("a", List.of(7)), NO_JSON, "attributes.a[0]"),
                arguments("attributes", Map.of("a", List.of(List.of("b"))), NO_JSON, "attributes.a[0]"),
                arguments("attributes", attribute("a", null), INVALID, "attributes.a"),
                arguments("attributes", Map.of("a", List.of("")), INVALID, "attributes.a"),
                arguments("attributes", Map.of("a", List.of("b", " ")), INVALID, "attributes.a"),
                arguments("attributes", Map.of("a", List.of("a".repeat(1025))), INVALID, "attributes.a"),
                arguments("attributes", Map.of("a", List.of("b\u0000")), INVALID, "attributes.a"),
                arguments("attributes", Map.of("", List.of("b")), INVALID, "attributes"),
                arguments(
                        "attributes", Map.of("a".repeat(256), List.of("b")), INVALID, "attributes." + "a".repeat(256)),
                arguments("attributes", Map.of("a\u0000", List.of("b")), INVALID, "attributes.a\u0000"),
                arguments("colour", "red", "keystead-field-unknown", "colour"),
                arguments("realmId", "master", "keystead-field-unknown", "realmId"));
    }

    private static Map<String, @Nullable Object> attribute(String name, @Nullable Object value) {
        Map<String, @Nullable Object> attribute = new HashMap<>();
        attribute.put(name, value);
        return attribute;
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void aWrongValueIsRefusedAtCreation(String field, @Nullable Object value, String error, String named) {
        Document before = realm.keystead().exportDocument();
        Map<String, @Nullable Object> body = attribute(field, value);
        body.putIfAbsent("code", "WRONG");
        if (!"name".equals(field)) {
            body.put("name", "Hôtel");
        }
        Refusal.invalid(error, named).check(rest.post("/establishments", body));
        assertThat(realm.keystead().exportDocument()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void aWrongValueIsRefusedInAChange(String field, @Nullable Object value, String error, String named) {
        TestEstablishment hotel = realm.establishment("CH-" + System.nanoTime(), "Hôtel");
        Document before = realm.keystead().exportDocument();
        Map<String, @Nullable Object> body = attribute(field, value);
        if (!"name".equals(field)) {
            body.put("name", "Autre");
        }
        Refusal.invalid(error, named).check(rest.put("/establishments/" + hotel.id(), body));
        assertThat(realm.keystead().exportDocument()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "description", "attribute"})
    void halfACharacterIsRefused(String field) {
        String half = "\\ud800";
        String name = "name".equals(field) ? half : "Hôtel";
        String description = "description".equals(field) ? half : "";
        String value = "attribute".equals(field) ? half : "b";
        String body = "{\"code\":\"HALF\",\"name\":\"" + name + "\",\"description\":\"" + description
                + "\",\"attributes\":{\"a\":[\"" + value + "\"]}}";
        Refusal.invalid(INVALID, "attribute".equals(field) ? "attributes.a" : field)
                .check(rest.post("/establishments", body));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null",
                "''",
                "' '",
                "PAR 01",
                "PAR/01",
                "PAR:01",
                "É-01",
                "ＰＡＲ",
                "a\u0000b",
                "a\tb",
                "' PAR'",
                "'PAR\n'",
                "PAR+01",
                "%50"
            })
    void aCodeIsMadeOfPlainLettersDigitsDotUnderscoreAndHyphen(@Nullable String code) {
        Map<String, @Nullable Object> body = attribute("code", code);
        body.put("name", "Hôtel");
        Refusal.invalid(INVALID, "code").check(rest.post("/establishments", body));
    }

    @Test
    void aCodeHasAtMost64Characters() {
        Refusal.invalid(INVALID, "code")
                .check(rest.post("/establishments", Map.of("code", "a".repeat(65), "name", "Hôtel")));
    }

    @Test
    void codeAndNameAreNeeded() {
        Refusal.invalid(INVALID, "code").check(rest.post("/establishments", Map.of("name", "Hôtel")));
        Refusal.invalid(INVALID, "name").check(rest.post("/establishments", Map.of("code", "NONAME")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAKEN-a", "taken-A", "TAKEN-A"})
    void aCodeIsTakenWhateverItsCase(String code) {
        if (realm.keystead().establishments().count("taken-a", null) == 0) {
            realm.establishment("TAKEN-a", "Le premier");
        }
        Refusal.conflict("keystead-establishment-exists", "code")
                .check(rest.post("/establishments", Map.of("code", code, "name", "Le second")))
                .contains("code");
        assertThat(realm.keystead().establishments().count("taken-a", null)).isOne();
    }

    @Test
    void aCodeIsTakenInItsOwnRealmOnly(@Another TestRealm other) {
        realm.establishment("BOTH", "Ici");
        other.establishment("BOTH", "Ailleurs");
    }

    @Test
    void theServerGivesTheId() {
        Refusal.invalid(INVALID, "id")
                .check(rest.post(
                        "/establishments",
                        Map.of("id", "11111111-1111-1111-1111-111111111111", "code", "MYID", "name", "Hôtel")));
    }

    @ParameterizedTest
    @CsvSource({
        "code, FIX-02, keystead-establishment-code-immutable",
        "code, fix-01, keystead-establishment-code-immutable",
        "code, '', keystead-establishment-code-immutable",
        "id, 11111111-1111-1111-1111-111111111111, keystead-establishment-invalid"
    })
    void codeAndIdNeverChange(String field, String value, String error) {
        TestEstablishment hotel = realm.establishment("FIX-01", "Hôtel");
        Refusal.invalid(error, field)
                .check(rest.put("/establishments/" + hotel.id(), Map.of("name", "Autre", field, value)));
        assertThat(hotel.resource().get().name()).isEqualTo("Hôtel");
        hotel.resource().delete();
    }

    @Test
    void theLimitsThemselvesAreAllowed() {
        Map<String, Object> body = Map.of(
                "code",
                "c".repeat(64),
                "name",
                "é".repeat(255),
                "description",
                "d".repeat(1024),
                "attributes",
                Map.of("a".repeat(255), List.of("v".repeat(1024))));
        String id = rest.post("/establishments", body).expect(201).at("/id").asText();
        assertThat(rest.get("/establishments/" + id).expect(200).at("/name").asText())
                .hasSize(255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"œ", "Æ", "ﬃ", "İ", "한", "ß"})
    void aNameOfLettersThatGrowInSearchesMayBeAsLongAsAnyOther(String letter) {
        String code = "G".repeat(54) + Integer.toHexString(letter.hashCode());
        rest.post("/establishments", Map.of("code", code, "name", letter.repeat(255)))
                .expect(201);
        assertThat(realm.keystead().establishments().count(letter.repeat(100), null))
                .isOne();
    }

    @Test
    void nullMeansAbsentWhereAFieldIsOptional() {
        Map<String, @Nullable Object> body = new HashMap<>(Map.of("code", "NULLS", "name", "Hôtel"));
        body.put("description", null);
        body.put("enabled", null);
        body.put("attributes", null);
        String id = rest.post("/establishments", body).expect(201).at("/id").asText();
        assertThat(realm.keystead().establishments().establishment(id).get())
                .isEqualTo(new Establishment(id, "NULLS", "Hôtel", null, true, null));
    }
}
