package io.keystead.tests.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.ServiceAccount;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.RealmRepresentation;

/** Which establishments tokens name. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EstablishmentClaimsIT {

    private final TestRealm realm;
    private final TestApp app;
    private final TestUser camille;

    EstablishmentClaimsIT(TestRealm realm) {
        this.realm = realm;
        this.app = realm.app("claims-app", EstablishmentsMapper.usual().in());
        this.camille = realm.user("camille", "739154");
        realm.establishment("PAR-01", "Hôtel Opéra");
        realm.establishment("NCE-01", "Hôtel Promenade").with(camille);
        realm.establishment("lyo-01", "Hôtel Bellecour").with(camille);
        realm.establishment("BOD-01", "Villa Quinconces").with(camille);
        realm.establishment("NTE-01", "Hôtel de l’Erdre").with(camille).disabled();
    }

    @Test
    void areInEveryKindOfToken() {
        Answer tokens = app.tokens(camille);
        assertCamilles(Claims.inAccessToken(tokens));
        assertCamilles(Claims.inIdToken(tokens));
        assertCamilles(Claims.in(app.userInfo(TestApp.token(tokens))));
        assertCamilles(Claims.in(
                app.introspect(TestApp.token(tokens), realm.serviceAccount(EstablishmentsMapper.RESOURCE_SERVER))));
    }

    private static void assertCamilles(Claims claims) {
        claims.assertDefault("NCE-01").assertList("BOD-01", "lyo-01", "NCE-01").assertNoTotal();
    }

    @Test
    void areAnEmptyListForWhoHasNone() {
        Answer tokens = app.tokens(realm.user("thomas", "208573"));
        Claims.inAccessToken(tokens).assertNoDefault().assertList().assertNoTotal();
    }

    @Test
    void followEveryChangeFromTheNextTokenOn() {
        TestUser maria = realm.user("maria", "864029");
        var lausanne = realm.establishment("QLS-01", "Hôtel Ouchy").with(maria);
        var geneva = realm.establishment("GVA-01", "Lakeside Hotel").with(maria);
        Answer tokens = app.tokens(maria);
        Claims.inAccessToken(tokens).assertDefault("QLS-01").assertList("GVA-01", "QLS-01");

        lausanne.disabled();
        tokens = app.refresh(tokens).expect(200);
        Claims.inAccessToken(tokens).assertDefault("GVA-01").assertList("GVA-01");

        lausanne.enabled();
        geneva.resource().members().withdraw(maria.id());
        tokens = app.refresh(tokens).expect(200);
        Claims.inAccessToken(tokens).assertDefault("QLS-01").assertList("QLS-01");

        lausanne.resource().delete();
        Claims.inAccessToken(app.refresh(tokens).expect(200)).assertNoDefault().assertList();
    }

    @Test
    void sayNothingOfADefaultThatIsDisabled() {
        TestUser chloe = realm.user("chloe", "597143");
        realm.establishment("BRU-01", "Hôtel Sablon").with(chloe).disabled();
        Claims.inAccessToken(app.tokens(chloe)).assertNoDefault().assertList().assertNoTotal();
    }

    @Test
    void followTheChoiceOfThePerson() {
        TestUser fatou = realm.user("fatou", "316708");
        realm.establishment("DUB-01", "St Stephen’s Green").with(fatou);
        realm.establishment("EDI-01", "Castle View").with(fatou);
        realm.asMyself(fatou)
                .put("/establishments/default", Map.of("code", "edi-01"))
                .expect(204);
        Claims.inAccessToken(app.tokens(fatou)).assertDefault("EDI-01").assertList("DUB-01", "EDI-01");
    }

    @Test
    void areCutAtTheConfiguredNumberAndKeepTheDefault() {
        TestApp two = realm.app("two", EstablishmentsMapper.with("max", "2").in());
        Claims.inAccessToken(two.tokens(camille))
                .assertDefault("NCE-01")
                .assertList("BOD-01", "lyo-01")
                .assertTotal(3);
    }

    @Test
    void areNotCutWhenTheyAreAsManyAsConfigured() {
        TestApp three = realm.app("three", EstablishmentsMapper.with("max", "3").in());
        assertCamilles(Claims.inAccessToken(three.tokens(camille)));
    }

    @Test
    void belongToServiceAccountsToo() {
        ServiceAccount job = realm.serviceAccount("night-job");
        String client =
                realm.admin().clients().findByClientId("night-job").get(0).getId();
        try (var created = realm.admin()
                .clients()
                .get(client)
                .getProtocolMappers()
                .createMapper(EstablishmentsMapper.usual().representation())) {
            assertThat(created.getStatus()).isEqualTo(201);
        }
        new Claims(job.token().claims()).assertNoDefault().assertList();

        realm.establishment("LUX-01", "Hôtel de la Pétrusse")
                .resource()
                .members()
                .grant(job.userId());
        new Claims(job.token().claims()).assertDefault("LUX-01").assertList("LUX-01");
    }

    @Test
    void areNoClaimsAtAllWhereKeysteadIsNotEnabled(@Plain TestRealm plain) {
        TestApp plainApp = plain.app("claims-app", EstablishmentsMapper.usual().in());
        Claims.inAccessToken(plainApp.tokens(plain.user("camille", "739154"))).assertNone();
    }

    @Test
    void areNoClaimsAnyMoreWhenKeysteadIsDisabledLater(@Another TestRealm other) {
        TestApp otherApp = other.app("claims-app", EstablishmentsMapper.usual().in());
        TestUser jack = other.user("jack", "671394");
        other.establishment("BRS-01", "Harbour House").with(jack);
        Claims.inAccessToken(otherApp.tokens(jack)).assertDefault("BRS-01");
        enableKeystead(other, "false");
        Claims.inAccessToken(otherApp.tokens(jack)).assertNone();
        enableKeystead(other, "true");
        Claims.inAccessToken(otherApp.tokens(jack)).assertDefault("BRS-01");
    }

    private static void enableKeystead(TestRealm realm, String enabled) {
        RealmRepresentation representation = realm.admin().toRepresentation();
        Map<String, String> attributes = new HashMap<>(representation.getAttributes());
        attributes.put("keystead.enabled", enabled);
        representation.setAttributes(attributes);
        realm.admin().update(representation);
    }
}
