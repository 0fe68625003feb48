package io.keystead.tests.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.api.Memberships;
import io.keystead.tests.harness.Directory;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People of a directory, of whom Keycloak stores nothing. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FederatedPeopleIT {

    private final KeysteadServer server;
    private final TestRealm realm;
    private final TestApp app;
    private final Directory directory;

    FederatedPeopleIT(KeysteadServer server, TestRealm realm) {
        this.server = server;
        this.realm = realm;
        this.app = realm.app("claims-app", EstablishmentsMapper.usual().in());
        this.directory = Directory.federatedInto(realm, server);
        realm.establishment("NCE-01", "Hôtel Promenade");
        realm.establishment("PAR-01", "Hôtel Opéra");
    }

    @AfterAll
    void close() {
        directory.close();
    }

    @Test
    void haveNoneAtFirst() {
        TestUser lea = directory.person("lea", "Olive-Lantern-41");
        assertThat(lea.id()).startsWith("f:");
        Claims.inAccessToken(app.tokens(lea)).assertNoDefault().assertList();
        assertThat(realm.asMyself(lea)
                        .get("/establishments")
                        .expect(200)
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @Test
    void haveTheirEstablishmentsInTokensAndChooseAmongThem() {
        TestUser paul = directory.person("paul", "Harbour-Pencil-52");
        realm.keystead().userEstablishments(paul.id()).replace(Memberships.of("NCE-01", "PAR-01"));
        Claims.inAccessToken(app.tokens(paul)).assertDefault("NCE-01").assertList("NCE-01", "PAR-01");
        realm.asMyself(paul)
                .put("/establishments/default", Map.of("code", "PAR-01"))
                .expect(204);
        Claims.inAccessToken(app.tokens(paul)).assertDefault("PAR-01");
        assertThat(realm.keystead()
                        .userEstablishments(paul.id())
                        .get(null, null, null)
                        .defaultCode())
                .isEqualTo("PAR-01");
    }

    @Test
    void areGrantedAndWithdrawnById() {
        TestUser anna = directory.person("anna", "Citron-Fenetre-63");
        var lyon = realm.establishment("LYO-01", "Hôtel Bellecour").with(anna);
        Claims.inAccessToken(app.tokens(anna)).assertDefault("LYO-01");
        lyon.resource().members().withdraw(anna.id());
        Claims.inAccessToken(app.tokens(anna)).assertNoDefault().assertList();
    }

    @Test
    void areImportedAndExportedByTheirName() {
        directory.person("hugo", "Mistral-Panier-74");
        realm.as(server.adminToken())
                .put("/import", "{\"members\": [{\"username\": \"hugo\", \"establishments\": [\"NCE-01\"]}]}")
                .expect(200);
        assertThat(realm.as(server.adminToken()).get("/export").expect(200).text())
                .contains("{\"username\":\"hugo\",\"establishments\":[\"NCE-01\"],\"default\":\"NCE-01\"}");
    }
}
