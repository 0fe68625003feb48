package io.keystead.tests.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import io.keystead.tests.token.EstablishmentsMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code PUT …/keystead/me/establishments/current}, and what {@code GET …/me/establishments} says of it. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MyCurrentEstablishmentIT {

    private final TestRealm realm;
    private final TestApp desk;
    private final TestUser camille;

    MyCurrentEstablishmentIT(TestRealm realm) {
        this.realm = realm;
        this.desk = realm.app("desk", EstablishmentsMapper.usual().in());
        this.camille = realm.user("camille", "739154");
        realm.establishment("NCE-01", "Hôtel Promenade").with(camille);
        realm.establishment("PAR-01", "Hôtel Opéra").with(camille);
        realm.establishment("NTE-01", "Hôtel de l’Erdre").with(camille).disabled();
        realm.establishment("LON-01", "Riverside");
    }

    private Answer choose(Token token, String code) {
        return realm.asMyself(token).put("/establishments/current", Map.of("code", code));
    }

    private String current(Token token) {
        return realm.asMyself(token)
                .get("/establishments")
                .expect(200)
                .at("/current")
                .asText();
    }

    private String claim(Answer tokens) {
        return TestApp.token(desk.refresh(tokens).expect(200))
                .claim("establishment")
                .asText();
    }

    @Test
    void isTheDefaultUntilAnotherIsChosen() {
        assertThat(current(camille.token())).isEqualTo("NCE-01");
    }

    @Test
    void switchesTheSessionOfTheTokenAndNoOther() {
        Answer here = desk.tokens(camille);
        Answer elsewhere = desk.tokens(camille);
        choose(TestApp.token(here), "par-01").expect(204);
        assertThat(current(TestApp.token(here))).isEqualTo("PAR-01");
        assertThat(claim(here)).isEqualTo("PAR-01");
        assertThat(current(TestApp.token(elsewhere))).isEqualTo("NCE-01");
        assertThat(claim(elsewhere)).isEqualTo("NCE-01");
        assertThat(claim(desk.tokens(camille))).isEqualTo("NCE-01");
    }

    @Test
    void leavesTheDefaultWhereItIs() {
        Token token = camille.token();
        choose(token, "PAR-01").expect(204);
        assertThat(realm.asMyself(token).get("/establishments").at("/default").asText())
                .isEqualTo("NCE-01");
    }

    @Test
    void isTheDefaultAgainWhenTheChosenOneIsDisabled() {
        var rennes = realm.establishment("RNS-01", "Place des Lices").with(camille);
        Answer tokens = desk.tokens(camille);
        choose(TestApp.token(tokens), "RNS-01").expect(204);
        rennes.disabled();
        assertThat(current(TestApp.token(tokens))).isEqualTo("NCE-01");
        assertThat(claim(tokens)).isEqualTo("NCE-01");
    }

    @Test
    void isNothingForWhoHasNone() {
        TestUser nobody = realm.user("noah", "435816");
        assertThat(realm.asMyself(nobody).get("/establishments").at("/current").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "LON-01,  404, keystead-establishment-unknown",
        "NOWHERE, 404, keystead-establishment-unknown",
        "NTE-01,  400, keystead-current-disabled",
        "'',      400, keystead-current-invalid",
        "' ',     400, keystead-current-invalid",
    })
    void isRefusedAndStaysWhatItWas(String code, int status, String error) {
        Token token = camille.token();
        choose(token, "PAR-01").expect(204);
        assertThat(choose(token, code).expect(status).at("/error").asText()).isEqualTo(error);
        assertThat(current(token)).isEqualTo("PAR-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"code\": null}", "[]", "{\"code\": 7}", "{\"code\": \"NCE-01\", \"x\": 1}", "no"})
    void mustBeNamed(String body) {
        realm.asMyself(camille).put("/establishments/current", body).expect(400);
    }

    @Test
    void isToldByAUserEvent() {
        realm.recordEvents();
        choose(camille.token(), "par-01").expect(204);
        assertThat(realm.admin().getEvents()).anySatisfy(event -> {
            assertThat(event.getType()).isEqualTo("UPDATE_PROFILE");
            assertThat(event.getUserId()).isEqualTo(camille.id());
            assertThat(event.getDetails()).containsEntry("establishment", "PAR-01");
        });
    }
}
