package io.keystead.tests.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET …/keystead/me/establishments}. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MyEstablishmentsIT {

    private final TestRealm realm;
    private final TestUser camille;
    private final TestUser maria;

    MyEstablishmentsIT(TestRealm realm) {
        this.realm = realm;
        this.camille = realm.user("camille", "739154");
        this.maria = realm.user("maria", "864029");
        realm.establishment("NCE-01", "Hôtel Promenade").with(camille, maria);
        realm.establishment("PAR-01", "Hôtel Opéra").with(camille);
        realm.establishment("LON-01", "100% Riverside").with(camille);
        realm.establishment("NTE-01", "Hôtel de l’Erdre").with(camille).disabled();
        realm.establishment("GVA-01", "Lakeside Hotel").with(maria);
    }

    @Test
    void areTheEnabledOnesByName() {
        Answer answer = establishmentsOf(camille, "");
        assertThat(codes(answer)).containsExactly("LON-01", "PAR-01", "NCE-01");
        assertThat(answer.at("/total").asInt()).isEqualTo(3);
        assertThat(answer.at("/default").asText()).isEqualTo("NCE-01");
        assertThat(answer.at("/establishments/1/name").asText()).isEqualTo("Hôtel Opéra");
    }

    @Test
    void areNobodyElses() {
        assertThat(codes(establishmentsOf(maria, ""))).containsExactly("NCE-01", "GVA-01");
    }

    @Test
    void areNoneForWhoHasNone() {
        Answer answer = establishmentsOf(realm.user("thomas", "208573"), "");
        assertThat(codes(answer)).isEmpty();
        assertThat(answer.at("/total").asInt()).isZero();
        assertThat(answer.at("/default").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "first=0&max=2,      LON-01 PAR-01,        3",
        "first=2&max=2,      NCE-01,               3",
        "first=3,            '',                   3",
        "max=0,              '',                   3",
        "max=5000,           LON-01 PAR-01 NCE-01, 3",
        "search=hotel,       PAR-01 NCE-01,        2",
        "search=par,         PAR-01,               1",
        "search=OPERA,       PAR-01,               1",
        "search=hotel&max=1, PAR-01,               2",
        "search=%25,         LON-01,               1",
        "search=_,           '',                   0",
        "search=erdre,       '',                   0",
        "search=lakeside,    '',                   0",
    })
    void areSearchedAndComeInPages(String query, String codes, int total) {
        Answer answer = establishmentsOf(camille, "?" + query);
        assertThat(String.join(" ", codes(answer))).isEqualTo(codes);
        assertThat(answer.at("/total").asInt()).isEqualTo(total);
        assertThat(answer.at("/default").asText()).isEqualTo("NCE-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first=-1", "first=x", "first=1.5", "max=-1", "max=ten", "search=a%0Ab"})
    void refuseBadPagingAndSearch(String query) {
        Answer answer = realm.asMyself(camille).get("/establishments?" + query).expect(400);
        assertThat(answer.at("/field").asText()).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void haveNoDefaultWhileItIsDisabled() {
        TestUser chloe = realm.user("chloe", "597143");
        var closed = realm.establishment("BOD-01", "Hôtel des Quinconces")
                .with(chloe)
                .disabled();
        Answer answer = establishmentsOf(chloe, "");
        assertThat(answer.at("/default").isNull()).isTrue();
        assertThat(codes(answer)).isEmpty();

        closed.enabled();
        assertThat(establishmentsOf(chloe, "").at("/default").asText()).isEqualTo("BOD-01");
    }

    private Answer establishmentsOf(TestUser user, String query) {
        return realm.asMyself(user).get("/establishments" + query).expect(200);
    }

    private static List<String> codes(Answer answer) {
        return answer.at("/establishments").findValues("code").stream()
                .map(JsonNode::asText)
                .toList();
    }
}
