package io.keystead.tests.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.RealmEventsConfigRepresentation;

/** {@code PUT …/keystead/me/establishments/default}. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MyDefaultEstablishmentIT {

    private final TestRealm realm;
    private final TestUser camille;

    MyDefaultEstablishmentIT(TestRealm realm) {
        this.realm = realm;
        this.camille = realm.user("camille", "739154");
        realm.establishment("NCE-01", "Hôtel Promenade").with(camille);
        realm.establishment("PAR-01", "Hôtel Opéra").with(camille);
        realm.establishment("NTE-01", "Hôtel de l’Erdre").with(camille).disabled();
        realm.establishment("LYO-01", "Hôtel Bellecour");
        RealmEventsConfigRepresentation events = realm.admin().getRealmEventsConfig();
        events.setEventsEnabled(true);
        realm.admin().updateRealmEventsConfig(events);
    }

    @BeforeEach
    void beginWithNice() {
        choose(Map.of("code", "NCE-01")).expect(204);
        realm.admin().clearEvents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAR-01", "par-01", "Par-01"})
    void isChosenByItsCodeWhateverTheCase(String code) {
        choose(Map.of("code", code)).expect(204);
        assertThat(presentDefault()).isEqualTo("PAR-01");
    }

    @Test
    void isChosenTwiceWithoutHarmAndReportedOnce() {
        choose(Map.of("code", "par-01")).expect(204);
        choose(Map.of("code", "PAR-01")).expect(204);
        assertThat(presentDefault()).isEqualTo("PAR-01");
        assertThat(profileUpdates()).singleElement().satisfies(event -> {
            assertThat(event.getUserId()).isEqualTo(camille.id());
            assertThat(event.getClientId()).isEqualTo("test-app");
            assertThat(event.getDetails()).containsEntry("default_establishment", "PAR-01");
            assertThat(event.getError()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                  | code
                    {"code": null}                      | code
                    {"code": ""}                        | code
                    {"code": "  "}                      | code
                    {"code": 7}                         | code
                    {"code": true}                      | code
                    {"code": ["PAR-01"]}                | code
                    {"code": {"code": "PAR-01"}}        | code
                    {"code": "PAR-01", "name": "Opéra"} | name
                    {"code": "PAR-01", "code": "NCE-01"}| code
                    ["PAR-01"]                          | body
                    "PAR-01"                            | body
                    null                                | body
                    PAR-01                              | body
                    {"code": "PAR-01"                   | body
                    {"code": "PAR-01"} {}               | body
                    {"code": "NTE-01"}                  | code
                    """)
    void refusesABodyThatIsNotACodeOfAnEnabledOne(String body, String field) {
        Answer answer = choose(body).expect(400);
        assertThat(answer.at("/field").asText()).isEqualTo(field);
        assertNothingChanged();
    }

    @Test
    void refusesAnEmptyBody() {
        realm.asMyself(camille).put("/establishments/default").expect(400);
        assertNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LYO-01", "lyo-01", "XXX-99", "%", "PAR_01", "Hôtel Opéra"})
    void answersTheSameWhetherItIsNotMineOrDoesNotExist(String code) {
        assertThat(choose(Map.of("code", code)).expect(404).at("/error").asText())
                .isEqualTo("keystead-establishment-unknown");
        assertNothingChanged();
    }

    private void assertNothingChanged() {
        assertThat(presentDefault()).isEqualTo("NCE-01");
        assertThat(profileUpdates()).isEmpty();
    }

    private Answer choose(Object body) {
        return realm.asMyself(camille).put("/establishments/default", body);
    }

    private String presentDefault() {
        return realm.asMyself(camille).get("/establishments").at("/default").asText();
    }

    private List<EventRepresentation> profileUpdates() {
        return realm.admin().getEvents(List.of("UPDATE_PROFILE"), null, null, null, null, null, null, null);
    }
}
