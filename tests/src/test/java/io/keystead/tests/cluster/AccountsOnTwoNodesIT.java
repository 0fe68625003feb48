package io.keystead.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.credential.Thieves;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.CodeDevice;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.SharedRealm;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who is locked or inactive on one node is so on the other; guesses are counted over both. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccountsOnTwoNodesIT {

    private static final String PIN = "739154";
    private static final String WRONG = "604851";
    private static final String FRONT = "front";
    private static final String BACK = "back";

    private final TestRealm here;
    private final TestRealm there;
    private final TestUser boss;

    AccountsOnTwoNodesIT(SharedRealm realm) {
        this.here = realm.here().withShippedSecretRules();
        this.there = realm.there();
        here.recordEvents();
        here.app(FRONT, client -> {});
        here.app(BACK, client -> {});
        this.boss = here.user("boss@two.example", "Correct-Horse-77").grant("manage-accounts");
    }

    @Test
    void ofSixtyGuessesAtOnceFiveAreLookedAtAtMostOnEachNode() throws Exception {
        TestUser camille = here.user("camille", PIN);
        Thieves thieves = new Thieves(here, camille).guess(List.of(here.app(FRONT), there.app(BACK)));
        assertThat(thieves.evaluated(FRONT)).isBetween(1L, 5L);
        assertThat(thieves.evaluated(BACK)).isBetween(1L, 5L);
        int counted = (int) (thieves.evaluated(FRONT) + thieves.evaluated(BACK));
        for (TestRealm node : List.of(here, there)) {
            await().untilAsserted(
                            () -> assertThat(node.admin().attackDetection().bruteForceUserStatus(camille.id()))
                                    .containsEntry("numFailures", counted));
        }
    }

    @Test
    void fiveWrongPinsLockOnBothAndOneUnlockOpensBoth() {
        TestUser nadia = here.user("nadia", PIN);
        IntStream.range(0, 5).forEach(guess -> (guess % 2 == 0 ? here : there)
                .app()
                .attempt(nadia.username(), WRONG)
                .expect(200));
        for (TestRealm node : List.of(here, there)) {
            await().untilAsserted(() ->
                    assertThat(account(node, nadia).at("/locked").asBoolean()).isTrue());
            assertThat(account(node, nadia).at("/status").asText()).isEqualTo("ACTIVE");
            node.app().attempt(nadia.username(), PIN).expect(200);
        }
        rest(there).post("/accounts/" + nadia.id() + "/unlock", "").expect(204);
        for (TestRealm node : List.of(here, there)) {
            assertThat(account(node, nadia).at("/locked").asBoolean()).isFalse();
            node.app().attempt(nadia.username(), PIN).expect(302);
        }
    }

    @Test
    void whoIsMadeInactiveHereHasNoAccessThereAtOnce() {
        TestUser thomas = here.user("thomas", PIN);
        Answer online = there.app().tokens(thomas);
        Answer offline = there.app().offlineTokens(thomas);
        there.app().refresh(online).expect(200);
        status(here, thomas, "INACTIVE");
        assertDead(online, offline);
        there.app().attempt(thomas.username(), PIN).expect(200);
        assertThat(account(there, thomas).at("/status").asText()).isEqualTo("INACTIVE");

        status(there, thomas, "ACTIVE");
        assertDead(online, offline);
        for (TestRealm node : List.of(here, there)) {
            node.app().refresh(node.app().tokens(thomas)).expect(200);
        }
    }

    @Test
    void aDeviceThatWasUsedOrNamedThereIsSoHere() {
        CodeDevice phone = new CodeDevice();
        TestUser lea = here.user("lea", PIN, List.of(phone.named("Phone")));
        Token token = TestApp.token(there.app().grant(lea, phone.nextCode()).expect(200));
        JsonNode first = device(here, token);
        assertThat(first.path("lastUsed").asLong()).isPositive();
        there.asMyself(token)
                .put("/security/credentials/" + first.path("id").asText(), Map.of("label", "Téléphone"))
                .expect(204);
        here.app().grant(lea, phone.nextCode()).expect(200);
        for (TestRealm node : List.of(here, there)) {
            JsonNode later = device(node, token);
            assertThat(later.path("lastUsed").asLong())
                    .isGreaterThan(first.path("lastUsed").asLong());
            assertThat(later.path("label").asText()).isEqualTo("Téléphone");
        }
    }

    private static JsonNode device(TestRealm node, Token token) {
        return node.asMyself(token).get("/security").expect(200).at("/secondFactors/0");
    }

    private void assertDead(Answer online, Answer offline) {
        for (TestRealm node : List.of(there, here)) {
            node.app().refresh(online).expect(400);
            node.app().refresh(offline).expect(400);
            assertThat(node.app().userInfo(TestApp.token(online)).status()).isIn(400, 401);
        }
    }

    private void status(TestRealm node, TestUser person, String status) {
        rest(node)
                .put("/accounts/" + person.id() + "/status", Map.of("status", status))
                .expect(204);
    }

    private Answer account(TestRealm node, TestUser person) {
        return rest(node).get("/accounts/" + person.id()).expect(200);
    }

    private Rest rest(TestRealm node) {
        return node.as(boss);
    }
}
