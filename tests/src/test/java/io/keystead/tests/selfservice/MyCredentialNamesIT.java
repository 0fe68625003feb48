package io.keystead.tests.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.CodeDevice;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.EventRepresentation;

/** {@code PUT …/keystead/me/security/credentials/{id}}: naming a passkey or a device. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MyCredentialNamesIT {

    private static final String SECRET = "739154";

    private final TestRealm realm;
    private final TestUser camille;
    private final Token token;

    MyCredentialNamesIT(TestRealm realm) {
        this.realm = realm;
        realm.recordEvents();
        this.camille = realm.user(
                "camille",
                SECRET,
                List.of(
                        StoredKeys.passkey("Keyring", StoredKeys.YUBIKEY),
                        StoredKeys.passkey("Laptop", StoredKeys.NOBODY),
                        StoredKeys.securityKey("Drawer"),
                        StoredKeys.recoveryCodes()));
        this.token = camille.token();
    }

    private Answer rename(String id, Object body) {
        return realm.asMyself(token).put("/security/credentials/" + id, body);
    }

    private static String idOf(TestUser person, String type, int index) {
        return person.resource().credentials().stream()
                .filter(credential -> type.equals(credential.getType()))
                .toList()
                .get(index)
                .getId();
    }

    private static String labelOf(TestUser person, String id) {
        return person.resource().credentials().stream()
                .filter(credential -> id.equals(credential.getId()))
                .map(CredentialRepresentation::getUserLabel)
                .findFirst()
                .orElseThrow();
    }

    private List<EventRepresentation> renamings() {
        return realm.admin().getEvents(List.of("UPDATE_PROFILE"), null, camille.id(), null, null, null, null, null);
    }

    @Test
    void isToldByAnEventAndNoOther() {
        String key = idOf(camille, "webauthn", 0);
        rename(key, Map.of("label", " Safe ")).expect(204);
        assertThat(labelOf(camille, key)).isEqualTo("Safe");
        rename(key, Map.of("label", "Safe")).expect(204);
        assertThat(renamings())
                .filteredOn(event -> key.equals(event.getDetails().get("credential_id")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getClientId()).isEqualTo("test-app");
                    assertThat(event.getDetails())
                            .containsEntry("credential_type", "webauthn")
                            .containsEntry("previous_credential_user_label", "Drawer")
                            .containsEntry("credential_user_label", "Safe");
                });
        assertThat(realm.admin()
                        .getEvents(List.of("UPDATE_CREDENTIAL"), null, camille.id(), null, null, null, null, null))
                .isEmpty();
    }

    @Test
    void keepsWhenADeviceWasUsed() {
        CodeDevice phone = new CodeDevice();
        TestUser nadia = realm.user("nadia", SECRET, List.of(phone.named("Phone")));
        Token hers = TestApp.token(realm.app().grant(nadia, phone.nextCode()).expect(200));
        long used = lastUsed(hers);
        realm.asMyself(hers)
                .put("/security/credentials/" + idOf(nadia, "otp", 0), Map.of("label", "Téléphone"))
                .expect(204);
        assertThat(labelOf(nadia, idOf(nadia, "otp", 0))).isEqualTo("Téléphone");
        assertThat(lastUsed(hers)).isEqualTo(used).isPositive();
        Token later = TestApp.token(realm.app().grant(nadia, phone.nextCode()).expect(200));
        assertThat(lastUsed(later)).isGreaterThan(used);
    }

    private long lastUsed(Token caller) {
        return realm.asMyself(caller)
                .get("/security")
                .expect(200)
                .at("/secondFactors/0/lastUsed")
                .asLong();
    }

    @Test
    void isRefusedForWhatIsNotMine() {
        TestUser jack = realm.user("jack", "671394", List.of(StoredKeys.passkey("His", StoredKeys.YUBIKEY)));
        String his = idOf(jack, "webauthn-passwordless", 0);
        for (String id : List.of(his, UUID.randomUUID().toString(), "x".repeat(300), "%25")) {
            assertThat(rename(id, Map.of("label", "Mine"))
                            .expect(404)
                            .at("/error")
                            .asText())
                    .isEqualTo("keystead-credential-unknown");
        }
        assertThat(labelOf(jack, his)).isEqualTo("His");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "recovery-authn-codes"})
    void isRefusedForWhatHasNoName(String type) {
        String id = idOf(camille, type, 0);
        rename(id, Map.of("label", "Mine")).expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Laptop", "laptop", "LAPTOP "})
    void isRefusedIfAnotherOneHasTheName(String label) {
        Answer answer = rename(idOf(camille, "webauthn-passwordless", 0), Map.of("label", label))
                .expect(409);
        assertThat(answer.at("/error").asText()).isEqualTo("keystead-label-taken");
        assertThat(answer.at("/field").asText()).isEqualTo("label");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                  | label | keystead-label-missing
                    {"label": null}                     | label | keystead-label-missing
                    {"label": " \\t "}                | label | keystead-label-missing
                    {"label": "a\\u0000b"}            | label | keystead-label-invalid
                    {"label": "a\\nb"}                | label | keystead-label-invalid
                    {"label": "\\ud83d"}              | label | keystead-label-invalid
                    {"label": 7}                        | label | keystead-json-invalid
                    {"label": ["a"]}                    | label | keystead-json-invalid
                    {"label": "a", "label": "b"}        | label | keystead-json-invalid
                    {"label": "a", "type": "password"}  | type  | keystead-field-unknown
                    "a"                                 | body  | keystead-json-invalid
                    a                                   | body  | keystead-json-invalid
                    """)
    void isRefusedIfItIsNoName(String body, String field, String error) {
        String key = idOf(camille, "webauthn-passwordless", 1);
        Answer answer = rename(key, body).expect(400);
        assertThat(answer.at("/field").asText()).isEqualTo(field);
        assertThat(answer.at("/error").asText()).isEqualTo(error);
        assertThat(labelOf(camille, key)).isEqualTo("Laptop");
    }

    @Test
    void hasSixtyFourCharactersAtMost() {
        String key = idOf(camille, "webauthn-passwordless", 0);
        rename(key, Map.of("label", "é".repeat(64))).expect(204);
        assertThat(rename(key, Map.of("label", "é".repeat(65)))
                        .expect(400)
                        .at("/error")
                        .asText())
                .isEqualTo("keystead-label-too-long");
    }
}
