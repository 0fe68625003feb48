package io.keystead.tests.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.Caller;
import io.keystead.tests.harness.CodeDevice;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.PlainBrowser;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.CredentialRepresentation;

/** {@code GET …/keystead/me/security}: what keeps one's account safe, and when it was used last. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MySecurityIT {

    private static final String PASSWORD = "Correct-Horse-77";
    private static final String PIN = "739154";

    private final TestRealm realm;

    MySecurityIT(TestRealm realm) {
        this.realm = realm.withShippedSecretRules();
        realm.recordEvents();
    }

    private JsonNode mine(Caller caller) {
        return realm.asMyself(caller).get("/security").expect(200).json();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path(field).asText())
                .toList();
    }

    @Test
    void tellsTheKindOfSecretAndSinceWhen() {
        long before = Instant.now().toEpochMilli();
        JsonNode manager = mine(realm.user("manager@hotel.example", PASSWORD));
        assertThat(manager.at("/secret/kind").asText()).isEqualTo("PASSWORD");
        assertThat(manager.at("/secret/setAt").asLong())
                .isBetween(before, Instant.now().toEpochMilli());
        assertThat(mine(realm.user("nadia", PIN)).at("/secret/kind").asText()).isEqualTo("PIN");
    }

    @Test
    void tellsWhoHasNoSecret() {
        TestUser noah = realm.user("noah@hotel.example", PASSWORD);
        Token token = noah.token();
        noah.resource().removeCredential(noah.resource().credentials().get(0).getId());
        JsonNode secret = mine(token).at("/secret");
        assertThat(secret.path("kind").asText()).isEqualTo("NONE");
        assertThat(secret.has("setAt")).isFalse();
    }

    @Test
    void listsSecondFactorsAndPasskeysApart() {
        TestUser ines = realm.user(
                "ines@hotel.example",
                PASSWORD,
                List.of(
                        StoredKeys.passkey("Keyring", StoredKeys.YUBIKEY),
                        StoredKeys.securityKey("Drawer"),
                        StoredKeys.recoveryCodes(),
                        StoredKeys.passkey("Laptop", StoredKeys.NOBODY)));
        JsonNode hers = mine(ines);
        assertThat(texts(hers.at("/secondFactors"), "kind")).containsExactly("SECURITY_KEY", "RECOVERY_CODES");
        assertThat(texts(hers.at("/passkeys"), "label")).containsExactly("Keyring", "Laptop");
        assertThat(hers.toString()).doesNotContain("credentialId", "secretData", "encodedHashedValue");
    }

    @Test
    void namesWhatKeepsAPasskeyWhereKeycloakKnows() {
        TestUser jack = realm.user(
                "jack@hotel.example",
                PASSWORD,
                List.of(
                        StoredKeys.passkey("Keyring", StoredKeys.YUBIKEY),
                        StoredKeys.passkey("Laptop", StoredKeys.NOBODY)));
        JsonNode known = mine(jack).at("/passkeys/0");
        assertThat(known.path("provider").asText()).isEqualTo("YubiKey 5 Series with NFC");
        assertThat(known.path("iconLight").asText()).isEqualTo("yubikey-light.png");
        JsonNode unknown = mine(jack).at("/passkeys/1");
        for (String field : List.of("provider", "iconLight", "iconDark", "synced", "lastUsed")) {
            assertThat(unknown.has(field)).as(field).isFalse();
        }
    }

    @Test
    void stampsADeviceAtTheLoginAndNotAtARefresh() {
        CodeDevice phone = new CodeDevice();
        TestUser maria = realm.user("maria@hotel.example", PASSWORD, List.of(phone.named("Phone")));
        long before = Instant.now().toEpochMilli();
        Answer tokens = realm.app().grant(maria, phone.nextCode()).expect(200);
        JsonNode device = mine(TestApp.token(tokens)).at("/secondFactors/0");
        assertThat(device.path("kind").asText()).isEqualTo("OTP");
        assertThat(device.path("label").asText()).isEqualTo("Phone");
        long used = device.path("lastUsed").asLong();
        assertThat(used).isBetween(before, Instant.now().toEpochMilli());
        assertThat(device.path("createdAt").asLong()).isLessThanOrEqualTo(used);

        Token refreshed = TestApp.token(realm.app().refresh(tokens).expect(200));
        assertThat(lastUsed(refreshed)).isEqualTo(used);
        assertThat(lastUsed(
                        TestApp.token(realm.app().grant(maria, phone.nextCode()).expect(200))))
                .isGreaterThan(used);
    }

    private long lastUsed(Token token) {
        return mine(token).at("/secondFactors/0/lastUsed").asLong();
    }

    @Test
    void doesNotStampAWrongCode() {
        CodeDevice phone = new CodeDevice();
        TestUser fatou = realm.user("fatou@hotel.example", PASSWORD, List.of(phone.named("Phone")));
        realm.app().grant(fatou, phone.nextCode()).expect(200);
        Token token = TestApp.token(realm.app().grant(fatou, phone.nextCode()).expect(200));
        long used = lastUsed(token);
        assertThat(realm.app().grant(fatou, "not-it").status()).isIn(400, 401);
        assertThat(lastUsed(token)).isEqualTo(used);
    }

    @Test
    void stampsTheRightOneOfTwo() {
        CodeDevice phone = new CodeDevice();
        TestUser lea = realm.user(
                "lea@hotel.example", PASSWORD, List.of(phone.named("Phone"), new CodeDevice().named("Spare")));
        JsonNode devices = mine(TestApp.token(
                        realm.app().grant(lea, phone.nextCode()).expect(200)))
                .at("/secondFactors");
        assertThat(texts(devices, "label")).containsExactly("Phone", "Spare");
        assertThat(devices.at("/0/lastUsed").asLong()).isPositive();
        assertThat(devices.at("/1").has("lastUsed")).isFalse();
    }

    @Test
    void stampsNothingInARealmWithoutKeystead(@Plain TestRealm plain) {
        CodeDevice phone = new CodeDevice();
        TestUser camille = plain.user("camille@plain.example", PASSWORD, List.of(phone.named("Phone")));
        Answer tokens = plain.app().grant(camille, phone.nextCode()).expect(200);
        plain.asMyself(TestApp.token(tokens)).get("/security").expect(404);
        plain.with("keystead.enabled", "true");
        JsonNode device = plain.asMyself(TestApp.token(tokens))
                .get("/security")
                .expect(200)
                .at("/secondFactors/0");
        assertThat(device.path("label").asText()).isEqualTo("Phone");
        assertThat(device.has("lastUsed")).isFalse();
    }

    @Test
    void countsTheOtherSessionsOfBothKinds() {
        TestUser thomas = realm.user("thomas@hotel.example", PASSWORD);
        Token here = thomas.token();
        assertThat(mine(here).at("/otherSessions").toString()).isEqualTo("{\"online\":0,\"offline\":0}");
        realm.app().tokens(thomas);
        realm.app().offlineTokens(thomas);
        JsonNode others = mine(here).at("/otherSessions");
        assertThat(others.path("online").asInt()).isBetween(1, 2);
        assertThat(others.path("offline").asInt()).isEqualTo(1);
    }

    @Test
    void tellsWhatHappenedLatestFirst() {
        TestUser sofia = realm.user("sofia@hotel.example", PASSWORD);
        assertThat(realm.app().grant(sofia.username(), "Wrong-Horse-77").status())
                .isIn(400, 401);
        realm.app().tokens(realm.user("hugo@hotel.example", PASSWORD));
        JsonNode events = mine(sofia).at("/events");
        assertThat(texts(events, "type").subList(0, 1)).containsExactly("LOGIN");
        assertThat(texts(events, "type")).contains("LOGIN_ERROR").doesNotContain("REFRESH_TOKEN");
        JsonNode login = events.get(0);
        assertThat(login.path("application").asText()).isEqualTo("test-app");
        assertThat(login.path("ipAddress").asText()).isNotBlank();
        assertThat(login.path("at").asLong()).isPositive();
        assertThat(login.path("browser").asText()).isNotBlank();
        JsonNode last = events.get(events.size() - 1);
        assertThat(last.path("error").asText()).isEqualTo("invalid_user_credentials");
        assertThat(last.has("browser")).isFalse();
    }

    @Test
    void tellsOnceThatAnApplicationWasOpenedInASession() {
        TestUser olga = realm.user("olga@hotel.example", PASSWORD);
        PlainBrowser browser = realm.app().browser();
        browser.signsIn(browser.opens(Map.of()), olga).expect(302);
        long signedIn = Instant.now().toEpochMilli();
        browser.opens(Map.of()).expect(302);
        browser.opens(Map.of()).expect(302);
        JsonNode events = mine(olga).at("/events");
        assertThat(texts(events, "type"))
                .as("that of this token, and the first of the browser")
                .containsExactly("LOGIN", "LOGIN");
        assertThat(events.at("/1/at").asLong()).isLessThanOrEqualTo(signedIn);
    }

    @Test
    void tellsNoEventsWhereTheRealmStoresNone(@Another TestRealm forgetful) {
        TestUser camille = forgetful.user("camille", PIN);
        assertThat(forgetful
                        .asMyself(camille)
                        .get("/security")
                        .expect(200)
                        .json()
                        .has("events"))
                .isFalse();
    }

    @Test
    void isKeptByNoCache() {
        assertThat(realm.asMyself(realm.user("emma@hotel.example", PASSWORD))
                        .get("/security")
                        .header("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void forgetsACredentialThatIsRemoved() {
        TestUser paul =
                realm.user("paul@hotel.example", PASSWORD, List.of(StoredKeys.passkey("Keyring", StoredKeys.YUBIKEY)));
        paul.resource().credentials().stream()
                .filter(credential -> !CredentialRepresentation.PASSWORD.equals(credential.getType()))
                .forEach(credential -> paul.resource().removeCredential(credential.getId()));
        assertThat(Stream.of(mine(paul).at("/passkeys"))).allMatch(JsonNode::isEmpty);
    }
}
