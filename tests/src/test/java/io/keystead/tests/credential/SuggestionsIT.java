package io.keystead.tests.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets to choose from: what is drawn is accepted, and nobody draws who may not change accounts. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SuggestionsIT {

    private static final String THREE_PINS = "/suggestions?kind=PIN&count=3";

    private final TestRealm realm;
    private final KeysteadServer server;

    SuggestionsIT(KeysteadServer server, TestRealm realm) {
        this.server = server;
        this.realm = realm.withShippedSecretRules();
    }

    @Test
    void drawnPinsAreAccepted() {
        for (String pin : List.of(suggest(realm, "PIN", 10))) {
            assertThat(Secrets.create(realm, name(), pin)).as(pin).isEmpty();
        }
    }

    @Test
    void drawnPasswordsAreAccepted() {
        for (String password : suggest(realm, "PASSWORD", 10)) {
            assertThat(password).hasSize(19);
            assertThat(Secrets.create(realm, realm.address(name()), password))
                    .as(password)
                    .isEmpty();
        }
    }

    @Test
    void drawnPasswordsFollowThePoliciesOfTheRealm(@Another TestRealm strict) {
        strict.with(
                settings -> settings.setPasswordPolicy("keysteadPin(6) and length(24) and upperCase(3) and digits(4)"
                        + " and specialChars(6) and notUsername(undefined) and notContainsUsername(undefined)"));
        for (String password : suggest(strict, "PASSWORD", 10)) {
            assertThat(Secrets.create(strict, strict.address(name()), password))
                    .as(password)
                    .isEmpty();
        }
    }

    @Test
    void pinsAreAsLongAsTheRealmSays(@Another TestRealm other) {
        other.with(settings -> settings.setPasswordPolicy("keysteadPin(12)"));
        assertThat(suggest(other, "PIN", 3)).allMatch(pin -> pin.matches("[0-9]{12}"));
    }

    @Test
    void threeComeUnlessAskedOtherwise() {
        assertThat(realm.as(server.adminToken())
                        .get("/suggestions?kind=PIN")
                        .expect(200)
                        .json())
                .hasSize(3);
        assertThat(suggest(realm, "PIN", 1)).hasSize(1);
    }

    @Test
    void theyComeDifferentlyEachTime() {
        assertThat(suggest(realm, "PASSWORD", 10))
                .doesNotHaveDuplicates()
                .doesNotContain(suggest(realm, "PASSWORD", 10));
    }

    @Test
    void noCacheKeepsThem() {
        Answer answer = realm.as(server.adminToken()).get(THREE_PINS).expect(200);
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "'', kind",
        "kind=, kind",
        "kind=pin, kind",
        "kind=OTP, kind",
        "count=3, kind",
        "kind=PIN&count=0, count",
        "kind=PIN&count=11, count",
        "kind=PIN&count=-1, count",
        "kind=PIN&count=3.5, count",
        "kind=PIN&count=x, count",
        "kind=PIN&count=99999999999999999999, count",
        "kind=PASSWORD&count=%2B3, count"
    })
    void aBadQuestionIsRefusedWithItsField(String query, String field) {
        Answer refused =
                realm.as(server.adminToken()).get("/suggestions?" + query).expect(400);
        assertThat(refused.at("/field").asText()).isEqualTo(field);
    }

    @Test
    void withoutThePolicyThereIsNoPinToDraw(@Another TestRealm other) {
        other.with(settings -> settings.setPasswordPolicy("length(8)"));
        Answer refused = other.as(server.adminToken()).get(THREE_PINS).expect(409);
        assertThat(refused.at("/error").asText()).isEqualTo("keystead-pin-policy-missing");
    }

    @Test
    void policiesThatNothingFulfilsAreTold(@Another TestRealm other) {
        other.with(settings -> settings.setPasswordPolicy("length(12) and maxLength(8)"));
        Answer refused =
                other.as(server.adminToken()).get("/suggestions?kind=PASSWORD").expect(409);
        assertThat(refused.at("/error").asText()).isEqualTo("keystead-secret-not-drawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manage-accounts", "manage-users", "realm-admin"})
    void whoChangesAccountsMayDraw(String role) {
        realm.as(person().grant(role)).get(THREE_PINS).expect(200);
    }

    @Test
    void aServiceAccountMayDraw() {
        realm.as(realm.serviceAccount(name()).grant("manage-accounts"))
                .get(THREE_PINS)
                .expect(200);
    }

    @Test
    void nobodyElseMay(@Another TestRealm other, @Plain TestRealm plain) {
        realm.as(Token.NONE).get(THREE_PINS).expect(401);
        realm.as(person().grant("realm-admin").token().forged()).get(THREE_PINS).expect(401);
        realm.as(person()).get(THREE_PINS).expect(403);
        realm.as(person().grant("view-accounts", "view-users", "query-users", "manage-establishments"))
                .get(THREE_PINS)
                .expect(403);
        other.with(settings -> settings.setPasswordPolicy("length(8)"));
        realm.as(other.user(other.address(name()), "Battery-Staple-8").grant("realm-admin"))
                .get(THREE_PINS)
                .expect(403);
        plain.as(plain.user(name(), "739154")).get(THREE_PINS).expect(403);
        Answer refused = plain.as(server.adminToken()).get(THREE_PINS).expect(404);
        assertThat(refused.at("/error").asText()).isEqualTo("keystead-not-enabled");
    }

    /** With an e-mail address: nobody administers with a PIN. */
    private TestUser person() {
        return realm.user(realm.address(name()), "Battery-Staple-8");
    }

    private String[] suggest(TestRealm where, String kind, int count) {
        String[] secrets = where.as(server.adminToken())
                .get("/suggestions?kind=" + kind + "&count=" + count)
                .expect(200)
                .as(String[].class);
        assertThat(Stream.of(secrets)).hasSize(count);
        return secrets;
    }

    private static String name() {
        return UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    }
}
