package io.keystead.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.api.Establishment;
import io.keystead.tests.api.EstablishmentApi;
import io.keystead.tests.api.Memberships;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.SharedRealm;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import io.keystead.tests.token.EstablishmentsMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What changes on one node is true on the other at the next request and in the next token. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwoNodesIT {

    private static final String DESK = "desk";
    private static final String NIGHT = "night";

    private final TestRealm here;
    private final TestRealm there;

    TwoNodesIT(SharedRealm realm) {
        this.here = realm.here();
        this.there = realm.there();
        here.app(DESK, EstablishmentsMapper.usual().in());
        here.app(NIGHT, client -> {
            EstablishmentsMapper.usual().in().accept(client);
            client.setDefaultClientScopes(List.of("basic", "roles", "offline_access"));
        });
    }

    @Test
    void anEstablishmentIsThereAsSoonAsItIsCreatedHere() {
        TestEstablishment nice = here.establishment("NCE-01", "Hôtel Promenade");
        assertThat(seenThere(nice).get().name()).isEqualTo("Hôtel Promenade");
        assertThat(there.keystead().establishments().count("NCE-01", null)).isEqualTo(1);
        there.as(there.user("manager@two.example", "correct horse battery").grant("manage-establishments"))
                .post("/establishments", Map.of("code", "nce-01", "name", "Twice"))
                .expect(409);
    }

    @Test
    void aNewNameIsReadAndFoundThere() {
        TestEstablishment lyon = here.establishment("LYO-01", "Hôtel Bellecour");
        assertThat(seenThere(lyon).get().name()).isEqualTo("Hôtel Bellecour");
        lyon.resource().update(Establishment.of("LYO-01", "Hôtel Terreaux"));
        assertThat(seenThere(lyon).get().name()).isEqualTo("Hôtel Terreaux");
        assertThat(there.keystead().establishments().count("Bellecour", null)).isZero();
        assertThat(there.keystead().establishments().count("terreaux", null)).isEqualTo(1);
    }

    @Test
    void aDisabledOneIsInNoTokenFromThere() {
        TestUser thomas = here.user("thomas", "208573");
        TestEstablishment paris = here.establishment("PAR-01", "Hôtel Opéra").with(thomas);
        here.establishment("PAR-02", "Hôtel Bastille").with(thomas);
        Answer tokens = app(here, DESK).tokens(thomas);
        paris.disabled();
        assertThat(codes(app(there, DESK).tokens(thomas))).containsExactly("PAR-02");
        assertThat(establishment(app(there, DESK).refresh(tokens))).isEqualTo("PAR-02");
        paris.enabled();
        assertThat(codes(app(there, DESK).tokens(thomas))).containsExactly("PAR-01", "PAR-02");
        assertThat(establishment(app(there, DESK).refresh(tokens))).isEqualTo("PAR-02");
    }

    @Test
    void aDeletedOneIsUnknownThere() {
        TestUser ines = here.user("ines", "482907");
        TestEstablishment brest =
                here.establishment("BES-01", "Hôtel de la Rade").with(ines);
        Answer tokens = app(there, DESK).tokens(ines);
        assertThat(establishment(tokens)).isEqualTo("BES-01");
        brest.resource().delete();
        there.as(there.user("reader@two.example", "correct horse battery").grant("view-establishments"))
                .get("/establishments/" + brest.id())
                .expect(404);
        assertThat(establishment(app(there, DESK).refresh(tokens))).isEmpty();
        assertThat(codes(app(there, DESK).tokens(ines))).isEmpty();
    }

    @Test
    void aMembershipIsInTheNextTokenFromThere() {
        TestUser camille = here.user("camille", "739154");
        TestEstablishment nantes = here.establishment("NTE-01", "Hôtel de l’Erdre");
        Answer tokens = app(here, DESK).tokens(camille);
        assertThat(codes(tokens)).isEmpty();

        seenThere(nantes).members().grant(camille.id());
        assertThat(codes(app(here, DESK).refresh(tokens))).containsExactly("NTE-01");
        assertThat(codes(app(there, DESK).tokens(camille))).containsExactly("NTE-01");
        assertThat(nantes.resource().members().count(null)).isEqualTo(1);

        nantes.resource().members().withdraw(camille.id());
        assertThat(codes(app(there, DESK).refresh(tokens))).isEmpty();
        assertThat(codes(app(there, DESK).tokens(camille))).isEmpty();
        assertThat(seenThere(nantes).members().count(null)).isZero();
    }

    @Test
    void anotherDefaultIsInTheRefreshedTokenOfASessionFromThere() {
        TestUser noah = here.user("noah", "435816");
        here.establishment("BOD-01", "Villa Quinconces").with(noah);
        here.establishment("BOD-02", "Villa Chartrons").with(noah);
        Answer tokens = app(there, DESK).tokens(noah);
        assertThat(establishment(tokens)).isEqualTo("BOD-01");
        here.keystead()
                .userEstablishments(noah.id())
                .replace(Memberships.of("BOD-01", "BOD-02").withDefault("BOD-02"));
        assertThat(establishment(app(there, DESK).refresh(tokens))).isEqualTo("BOD-02");
        assertThat(there.keystead()
                        .userEstablishments(noah.id())
                        .get(null, null, null)
                        .defaultCode())
                .isEqualTo("BOD-02");
    }

    @Test
    void aSwitchIsInTheRefreshedTokenWhicheverNodeGivesIt() {
        TestUser maria = whoHasTwo("maria", "GVA");
        Answer tokens = app(here, DESK).tokens(maria);
        switchTo("GVA-02", there, tokens);
        assertThat(establishment(app(here, DESK).refresh(tokens))).isEqualTo("GVA-02");
        assertThat(establishment(app(there, DESK).refresh(tokens))).isEqualTo("GVA-02");
        assertThat(current(here, tokens)).isEqualTo("GVA-02");
        switchTo("GVA-01", here, tokens);
        assertThat(establishment(app(there, DESK).refresh(tokens))).isEqualTo("GVA-01");
        assertThat(current(there, tokens)).isEqualTo("GVA-01");
    }

    @Test
    void aSwitchIsInTheRefreshedTokenOfAnOfflineSessionToo() {
        TestUser fatou = whoHasTwo("fatou", "DUB");
        Answer tokens = app(here, NIGHT).tokens(fatou);
        switchTo("DUB-02", here, tokens);
        assertThat(establishment(app(there, NIGHT).refresh(tokens))).isEqualTo("DUB-02");
        switchTo("DUB-01", there, app(there, NIGHT).refresh(tokens));
        assertThat(establishment(app(here, NIGHT).refresh(tokens))).isEqualTo("DUB-01");
    }

    @Test
    void aSwitchIsRefusedThereToWhatWasWithdrawnHere() {
        TestUser jack = whoHasTwo("jack", "MAN");
        Answer tokens = app(there, DESK).tokens(jack);
        here.keystead().userEstablishments(jack.id()).replace(Memberships.of("MAN-01"));
        there.asMyself(TestApp.token(tokens))
                .put("/establishments/current", Map.of("code", "MAN-02"))
                .expect(404);
    }

    @Test
    void keysteadSwitchedOffHereActsThereNoMore() {
        TestUser chloe = whoHasTwo("chloe", "EDI");
        Answer tokens = app(there, DESK).tokens(chloe);
        here.with("keystead.enabled", "false");
        try {
            assertThat(establishment(app(there, DESK).refresh(tokens))).isEmpty();
        } finally {
            here.with("keystead.enabled", "true");
        }
        assertThat(establishment(app(there, DESK).refresh(tokens))).isEqualTo("EDI-01");
    }

    private TestUser whoHasTwo(String name, String prefix) {
        TestUser person = here.user(name, "671394");
        here.establishment(prefix + "-01", prefix + " first").with(person);
        here.establishment(prefix + "-02", prefix + " second").with(person);
        return person;
    }

    private EstablishmentApi seenThere(TestEstablishment establishment) {
        return there.keystead().establishments().establishment(establishment.id());
    }

    private static TestApp app(TestRealm node, String clientId) {
        return node.app(clientId);
    }

    private static void switchTo(String code, TestRealm node, Answer tokens) {
        node.asMyself(TestApp.token(tokens.expect(200)))
                .put("/establishments/current", Map.of("code", code))
                .expect(204);
    }

    private static String current(TestRealm node, Answer tokens) {
        return node.asMyself(TestApp.token(tokens))
                .get("/establishments")
                .expect(200)
                .at("/current")
                .asText();
    }

    private static String establishment(Answer tokens) {
        return TestApp.token(tokens.expect(200)).claim("establishment").asText();
    }

    private static List<String> codes(Answer tokens) {
        Token token = TestApp.token(tokens.expect(200));
        return token.claim("establishments")
                .valueStream()
                .map(code -> code.asText())
                .toList();
    }
}
