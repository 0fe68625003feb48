package io.keystead.tests.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.ServiceAccount;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ClientScopeRepresentation;

/** What the configuration of the mapper changes. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EstablishmentsMapperIT {

    private final TestRealm realm;
    private final TestUser camille;
    private final ServiceAccount resourceServer;

    EstablishmentsMapperIT(TestRealm realm) {
        this.realm = realm;
        this.camille = realm.user("camille", "739154");
        this.resourceServer = realm.serviceAccount(EstablishmentsMapper.RESOURCE_SERVER);
        realm.establishment("NCE-01", "Hôtel Promenade").with(camille);
        realm.establishment("PAR-01", "Hôtel Opéra").with(camille);
    }

    @ParameterizedTest
    @CsvSource({
        "access.token.claim,        false, true,  true,  true",
        "id.token.claim,            true,  false, true,  true",
        "userinfo.token.claim,      true,  true,  false, true",
        "introspection.token.claim, true,  true,  true,  false",
    })
    void switchesEachKindOfTokenOff(
            String setting, boolean access, boolean id, boolean userInfo, boolean introspection) {
        TestApp app = realm.app(
                "no-" + setting, EstablishmentsMapper.with(setting, "false").in());
        Answer tokens = app.tokens(camille);
        assertThat(isIn(Claims.inAccessToken(tokens))).isEqualTo(access);
        assertThat(isIn(Claims.inIdToken(tokens))).isEqualTo(id);
        assertThat(isIn(Claims.in(app.userInfo(TestApp.token(tokens))))).isEqualTo(userInfo);
        assertThat(isIn(Claims.in(app.introspect(TestApp.token(tokens), resourceServer))))
                .isEqualTo(introspection);
    }

    private static boolean isIn(Claims claims) {
        return claims.payload().has("establishments");
    }

    @Test
    void keepsLightweightTokensLightUnlessToldOtherwise() {
        TestApp light = lightweight("light", "false");
        Answer tokens = light.tokens(camille);
        Claims.inAccessToken(tokens).assertNone();
        Claims.in(light.introspect(TestApp.token(tokens), resourceServer))
                .assertDefault("NCE-01")
                .assertList("NCE-01", "PAR-01");

        Claims.inAccessToken(lightweight("not-so-light", "true").tokens(camille))
                .assertDefault("NCE-01")
                .assertList("NCE-01", "PAR-01");
    }

    private TestApp lightweight(String clientId, String claim) {
        return realm.app(clientId, client -> {
            EstablishmentsMapper.with("lightweight.claim", claim).in().accept(client);
            client.setAttributes(Map.of("client.use.lightweight.access.token.enabled", "true"));
        });
    }

    @Test
    void namesTheClaimsAsTheApplicationWants() {
        EstablishmentsMapper mapper = new EstablishmentsMapper(Map.of(
                "establishment.claim.name", "site",
                "default.claim.name", "home_site",
                "list.claim.name", "sites",
                "total.claim.name", "sites_total",
                "max", "1"));
        Claims claims =
                Claims.inAccessToken(realm.app("other-names", mapper.in()).tokens(camille));
        claims.assertNone();
        assertThat(claims.payload().path("site").asText()).isEqualTo("NCE-01");
        assertThat(claims.payload().path("home_site").asText()).isEqualTo("NCE-01");
        assertThat(claims.payload().path("sites")).hasSize(1);
        assertThat(claims.payload().path("sites_total").asInt()).isEqualTo(2);
    }

    @Test
    void takesTheUsualNamesWhereNoneIsGiven() {
        EstablishmentsMapper mapper =
                new EstablishmentsMapper(Map.of("establishment.claim.name", "", "list.claim.name", "  ", "max", ""));
        Claims claims = Claims.inAccessToken(realm.app("no-names", mapper.in()).tokens(camille));
        claims.assertDefault("NCE-01").assertList("NCE-01", "PAR-01").assertNoTotal();
        assertThat(claims.payload().has("")).isFalse();
    }

    @Test
    void worksInAClientScopeThatTheApplicationAsksFor() {
        ClientScopeRepresentation scope = new ClientScopeRepresentation();
        scope.setName("establishments");
        scope.setProtocol("openid-connect");
        scope.setProtocolMappers(List.of(EstablishmentsMapper.usual().representation()));
        try (Response created = realm.admin().clientScopes().create(scope)) {
            assertThat(created.getStatus()).isEqualTo(201);
        }
        TestApp app =
                realm.app("with-scope", client -> client.setDefaultClientScopes(List.of("basic", "establishments")));
        Claims.inAccessToken(app.tokens(camille)).assertDefault("NCE-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10000", "abc", "1.5", "1 000", "٣"})
    void refusesANumberThatIsNone(String max) {
        assertThat(statusOfCreation("max-" + max.length() + max.hashCode(), max))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100", "9999"})
    void takesEveryNumberFromOneOn(String max) {
        assertThat(statusOfCreation("max-" + max, max)).isEqualTo(201);
    }

    @Test
    void refusesTheChangeToANumberThatIsNone() {
        realm.app("changed", EstablishmentsMapper.usual().in());
        var mappers = realm.admin().clients().get(idOf("changed")).getProtocolMappers();
        var mapper = mappers.getMappers().stream()
                .filter(one -> one.getName().equals("establishments"))
                .findFirst()
                .orElseThrow();
        mapper.getConfig().put("max", "none");
        assertThatThrownBy(() -> mappers.update(mapper.getId(), mapper)).isInstanceOf(BadRequestException.class);
    }

    /** As the console does it: the application first, then its mapper. */
    private int statusOfCreation(String clientId, String max) {
        realm.app(clientId, client -> {});
        try (Response response = realm.admin()
                .clients()
                .get(idOf(clientId))
                .getProtocolMappers()
                .createMapper(EstablishmentsMapper.with("max", max).representation())) {
            return response.getStatus();
        }
    }

    private String idOf(String clientId) {
        return realm.admin().clients().findByClientId(clientId).get(0).getId();
    }
}
