package io.keystead.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.api.Establishment;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An establishment from its creation to its end. */
@KeysteadTest
final class EstablishmentsIT {

    private static final Refusal UNKNOWN = Refusal.notFound("keystead-establishment-unknown");

    private final TestRealm realm;
    private final Rest rest;

    EstablishmentsIT(TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.rest = realm.as(server.adminToken());
    }

    @Test
    void isCreatedEnabledAndToldWhereItIs() {
        Answer created = rest.post("/establishments", Map.of("code", "PAR-01", "name", "Hôtel Opéra"))
                .expect(201);
        String id = created.at("/id").asText();
        assertThat(UUID.fromString(id)).hasToString(id);
        assertThat(created.header("Location")).hasValueSatisfying(location -> assertThat(location)
                .endsWith("/admin/realms/" + realm.name() + "/keystead/establishments/" + id));
        assertThat(created.as(Establishment.class))
                .isEqualTo(new Establishment(id, "PAR-01", "Hôtel Opéra", null, true, null))
                .isEqualTo(get(id));
    }

    @Test
    void keepsEverythingThatWasSaidOfIt() {
        Map<String, List<String>> attributes =
                Map.of("stars", List.of("4"), "langues", List.of("français", "日本語", "🏨"));
        Establishment wanted =
                new Establishment(null, "Lyo_0.1-b", "Hôtel « Bellecour »", "Ligne 1\nLigne 2\t😀", false, attributes);
        Establishment created = rest.post("/establishments", wanted).expect(201).as(Establishment.class);
        assertThat(get(String.valueOf(created.id())))
                .isEqualTo(created)
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(wanted);
    }

    @Test
    void spacesAroundNameAndDescriptionAreNotKept() {
        Answer created = rest.post(
                        "/establishments", Map.of("code", "STRIP", "name", "  Hôtel ", "description", "\n beau "))
                .expect(201);
        assertThat(created.at("/name").asText()).isEqualTo("Hôtel");
        assertThat(created.at("/description").asText()).isEqualTo("beau");
    }

    @Test
    void aChangeLeavesWhatItDoesNotName() {
        Map<String, List<String>> attributes = Map.of("stars", List.of("5"));
        String id = create(new Establishment(null, "KEEP", "Avant", "texte", false, attributes));
        rest.put("/establishments/" + id, Map.of("name", "Après")).expect(204);
        assertThat(get(id)).isEqualTo(new Establishment(id, "KEEP", "Après", "texte", false, attributes));
    }

    @Test
    void aChangeMayNameIdAndCodeAsTheyAre() {
        String id = realm.establishment("SAME-01", "Avant").id();
        rest.put("/establishments/" + id, Establishment.of("SAME-01", "Après").withId(id))
                .expect(204);
        assertThat(get(id).name()).isEqualTo("Après");
    }

    @Test
    void anEmptyDescriptionAndEmptyAttributesClear() {
        String id = create(new Establishment(null, "CLEAR", "Hôtel", "texte", true, Map.of("a", List.of("b"))));
        rest.put("/establishments/" + id, Map.of("name", "Hôtel", "description", "", "attributes", Map.of()))
                .expect(204);
        assertThat(get(id)).isEqualTo(new Establishment(id, "CLEAR", "Hôtel", null, true, null));
    }

    @Test
    void attributesAreReplacedAsAWholeAndKeepTheOrderOfTheirValues() {
        String id = create(
                new Establishment(null, "ATTR", "Hôtel", null, true, Map.of("a", List.of("1"), "b", List.of("2"))));
        Map<String, List<String>> wanted = Map.of("b", List.of("z", "a", "z"), "c", List.of("3"));
        rest.put("/establishments/" + id, Map.of("name", "Hôtel", "attributes", wanted))
                .expect(204);
        assertThat(get(id).attributes()).isEqualTo(wanted);
    }

    @Test
    void isDisabledAndEnabledAgain() {
        TestEstablishment nice = realm.establishment("NCE", "Promenade").disabled();
        assertThat(get(nice.id()).enabled()).isFalse();
        assertThat(get(nice.enabled().id()).enabled()).isTrue();
    }

    @Test
    void isGoneWhenDeletedAndItsCodeIsFree() {
        String id = realm.establishment("GONE", "Fermé").id();
        rest.delete("/establishments/" + id).expect(204);
        UNKNOWN.check(rest.get("/establishments/" + id));
        UNKNOWN.check(rest.delete("/establishments/" + id));
        realm.establishment("gone", "Rouvert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "no-uuid",
                "%2F",
                "..%2F..",
                "%00",
                "%25",
                "%20",
                "a'%20or%20'1'='1",
                "%C3%A9t%C3%A9",
                "%F0%9F%8F%A8",
                "%FF",
                "0123456789-0123456789-0123456789-0123456789-0123456789"
            })
    void anIdThatThisRealmDoesNotKnowIsNotFound(String id) {
        UNKNOWN.check(rest.get("/establishments/" + id));
        UNKNOWN.check(rest.put("/establishments/" + id, Map.of("name", "Hôtel")));
        UNKNOWN.check(rest.delete("/establishments/" + id));
        UNKNOWN.check(rest.get("/establishments/" + id + "/members"));
        UNKNOWN.check(rest.get("/establishments/" + id + "/members/count"));
    }

    private String create(Establishment wanted) {
        return rest.post("/establishments", wanted).expect(201).at("/id").asText();
    }

    private Establishment get(String id) {
        return rest.get("/establishments/" + id).expect(200).as(Establishment.class);
    }
}
