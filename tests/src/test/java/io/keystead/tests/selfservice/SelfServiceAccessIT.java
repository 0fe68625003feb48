package io.keystead.tests.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Caller;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.ServiceAccount;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Who may call {@code …/keystead/me}, by which token. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SelfServiceAccessIT {

    private final TestRealm realm;
    private final TestUser camille;

    SelfServiceAccessIT(TestRealm realm) {
        this.realm = realm;
        this.camille = realm.user("camille", "739154", List.of(StoredKeys.passkey("Phone", StoredKeys.NOBODY)));
        realm.establishment("NCE-01", "Hôtel Promenade").with(camille);
        realm.establishment("PAR-01", "Hôtel Opéra").with(camille);
    }

    @Test
    void aTokenForTheAccountConsoleOpensBoth() {
        assertAnswers(camille, 200, 204);
    }

    @Test
    void noTokenOpensNothing() {
        assertAnswers(Token.NONE, 401, 401);
    }

    @Test
    void aForgedTokenOpensNothing() {
        Token genuine = camille.token();
        assertAnswers(genuine.forged(), 401, 401);
        assertAnswers(new Token(genuine.value().substring(0, genuine.value().lastIndexOf('.') + 1)), 401, 401);
        assertAnswers(new Token("no-token"), 401, 401);
    }

    @Test
    void aTokenOfAnotherRealmOpensNothing(@Another TestRealm other) {
        assertAnswers(other.user("camille", "739154"), 401, 401);
    }

    @Test
    void anExpiredTokenOpensNothing() {
        Token token = app("short", Map.of("access.token.lifespan", "1")).token(camille);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertAnswers(token, 401, 401));
    }

    @Test
    void aTokenWithoutTheAudienceOpensNothing() {
        Token token =
                realm.app("narrow", client -> client.setFullScopeAllowed(false)).token(camille);
        assertThat(token.claim("aud").isMissingNode()).isTrue();
        assertAnswers(token, 401, 401);
    }

    @Test
    void aLightweightTokenOpensBoth() {
        Token token = app("light", Map.of("client.use.lightweight.access.token.enabled", "true"))
                .token(camille);
        assertThat(token.claim("resource_access").isMissingNode()).isTrue();
        assertAnswers(token, 200, 204);
    }

    @Test
    void aServiceAccountIsNobody() {
        ServiceAccount job = realm.serviceAccount("night-job");
        assertThat(job.token().claim("aud").asText()).isEqualTo("account");
        assertAnswers(job, 401, 401);
    }

    @Test
    void aDisabledPersonStaysOutsideWithHerOldToken() {
        TestUser jack = realm.user("jack", "671394");
        Token token = jack.token();
        UserRepresentation representation = jack.resource().toRepresentation();
        representation.setEnabled(false);
        jack.resource().update(representation);
        assertAnswers(token, 401, 401);
    }

    @Test
    void whoIsLoggedOutStaysOutsideWithHerOldToken() {
        TestUser noah = realm.user("noah", "435816");
        Token token = noah.token();
        noah.resource().logout();
        assertAnswers(token, 401, 401);
    }

    @Test
    void aPersonWithoutRolesOfTheAccountIsForbidden() {
        TestUser fatou = withoutRoles("fatou", "316708");
        assertAnswers(forAccount("for-account").token(fatou), 403, 403);
    }

    @Test
    void whoMayOnlyViewHerProfileReadsButDoesNotWrite() {
        TestUser ines = withoutRoles("ines", "482907");
        realm.establishment("MRS-01", "Hôtel Vieux-Port").with(ines);
        String account =
                realm.admin().clients().findByClientId("account").get(0).getId();
        RoleRepresentation viewProfile =
                realm.admin().clients().get(account).roles().get("view-profile").toRepresentation();
        ines.resource().roles().clientLevel(account).add(List.of(viewProfile));
        realm.asMyself(ines).get("/establishments").expect(200);
        realm.asMyself(ines).get("/security").expect(200);
        realm.asMyself(ines)
                .put("/security/credentials/" + passkey(), Map.of("label", "Phone"))
                .expect(403);
        realm.asMyself(ines)
                .put("/establishments/default", Map.of("code", "MRS-01"))
                .expect(403);
    }

    @Test
    void aRealmWithoutKeysteadHasNoSuchDoor(@Plain TestRealm plain) {
        TestUser camilleThere = plain.user("camille", "739154");
        assertThat(plain.asMyself(camilleThere)
                        .get("/establishments")
                        .expect(404)
                        .at("/error")
                        .asText())
                .isEqualTo("keystead-not-enabled");
        plain.asMyself(camilleThere)
                .put("/establishments/default", Map.of("code", "NCE-01"))
                .expect(404);
        plain.asMyself(Token.NONE).get("/establishments").expect(401);
    }

    private void assertAnswers(Caller caller, int read, int written) {
        Token token = caller.token();
        realm.asMyself(token).get("/establishments").expect(read);
        realm.asMyself(token).get("/security").expect(read);
        realm.asMyself(token)
                .put("/security/credentials/" + passkey(), Map.of("label", "Phone"))
                .expect(written);
        for (String choice : List.of("default", "current")) {
            realm.asMyself(token)
                    .put("/establishments/" + choice, Map.of("code", "PAR-01"))
                    .expect(written);
        }
    }

    private String passkey() {
        return camille.resource().credentials().stream()
                .filter(credential -> "webauthn-passwordless".equals(credential.getType()))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private TestApp app(String clientId, Map<String, String> attributes) {
        return realm.app(clientId, client -> client.setAttributes(attributes));
    }

    /** An application whose tokens are meant for the account console, whatever the person may do there. */
    private TestApp forAccount(String clientId) {
        return realm.app(clientId, SelfServiceAccessIT::addAudience);
    }

    private static void addAudience(ClientRepresentation client) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("account");
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper("oidc-audience-mapper");
        mapper.setConfig(Map.of("included.client.audience", "account", "access.token.claim", "true"));
        client.setProtocolMappers(List.of(mapper));
    }

    private TestUser withoutRoles(String username, String secret) {
        TestUser user = realm.user(username, secret);
        user.resource()
                .roles()
                .realmLevel()
                .remove(user.resource().roles().realmLevel().listAll());
        return user;
    }
}
