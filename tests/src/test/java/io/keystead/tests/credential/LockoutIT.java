package io.keystead.tests.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody who guesses PINs meets: waits that grow, then a lock that an administrator opens; with the shipped settings. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LockoutIT {

    private static final String PIN = "739154";
    private static final String WRONG = "604851";

    private final TestRealm realm;

    LockoutIT(TestRealm realm) {
        this.realm = realm;
    }

    @BeforeEach
    void ship() {
        realm.withShippedSecretRules().recordEvents();
    }

    @Test
    void fourWrongOnesMeanNothing() {
        TestUser camille = camille();
        fail(camille, 4);
        realm.app().attempt(camille.username(), PIN).expect(302);
        awaitFailures(camille, 0);
    }

    @ParameterizedTest
    @CsvSource({"5, 30", "6, 60", "7, 90", "19, 450"})
    void fromTheFifthOnEachMeansHalfAMinuteMore(int failure, int seconds) {
        TestUser camille = camille();
        withoutWaiting(() -> fail(camille, failure - 1));
        fail(camille, 1, failure);
        assertThat(lockedFor(camille)).isBetween(seconds - 1L, (long) seconds);
        realm.app().attempt(camille.username(), PIN).expect(200);
        assertThat(camille.resource().toRepresentation().isEnabled()).isTrue();
    }

    @Test
    void theTwentiethLocksUntilAnAdministratorUnlocks() {
        TestUser camille = camille();
        withoutWaiting(() -> fail(camille, 19));
        assertThat(camille.resource().toRepresentation().isEnabled()).isTrue();
        fail(camille, 1, 20);
        await().untilAsserted(() ->
                assertThat(camille.resource().toRepresentation().isEnabled()).isFalse());
        realm.app().attempt(camille.username(), PIN).expect(200);
        realm.admin().attackDetection().clearBruteForceForUser(camille.id());
        realm.app().attempt(camille.username(), PIN).expect(200);
        var unlocked = camille.resource().toRepresentation();
        unlocked.setEnabled(true);
        camille.resource().update(unlocked);
        realm.app().attempt(camille.username(), PIN).expect(302);
    }

    @Test
    void aRightOneStartsTheCountAgain() {
        TestUser camille = camille();
        for (int day = 0; day < 2; day++) {
            fail(camille, 4);
            realm.app().attempt(camille.username(), PIN).expect(302);
            awaitFailures(camille, 0);
        }
    }

    @Test
    void ofSixtyAtOnceFiveAreLookedAtAtMost() throws Exception {
        TestUser camille = camille();
        long evaluated = new Thieves(realm, camille).guess(List.of(realm.app())).evaluated(TestApp.CLIENT_ID);
        assertThat(evaluated).isBetween(1L, 5L);
        awaitFailures(camille, (int) evaluated);
    }

    private TestUser camille() {
        return realm.user("camille-" + UUID.randomUUID(), PIN);
    }

    /** So many wrong PINs, one after the other: each is counted before the next comes. */
    private void fail(TestUser user, int times) {
        IntStream.rangeClosed(1, times).forEach(failure -> fail(user, 1, failure));
    }

    private void fail(TestUser user, int times, int counted) {
        IntStream.range(0, times)
                .forEach(failure -> realm.app().attempt(user.username(), WRONG).expect(200));
        awaitFailures(user, counted);
    }

    private void awaitFailures(TestUser user, int count) {
        await().untilAsserted(() -> assertThat(status(user)).containsEntry("numFailures", count));
    }

    /** Counts as shipped but lets the next one come at once: half an hour would pass otherwise. */
    private void withoutWaiting(Runnable failures) {
        realm.with(settings -> {
            settings.setMaxFailureWaitSeconds(0);
            settings.setQuickLoginCheckMilliSeconds(0L);
        });
        failures.run();
        realm.withShippedSecretRules();
    }

    private long lockedFor(TestUser user) {
        Map<String, Object> status = status(user);
        long until = ((Number) status.getOrDefault("failedLoginNotBefore", 0)).longValue();
        return until - ((Number) status.getOrDefault("lastFailure", 0)).longValue() / 1000;
    }

    private Map<String, Object> status(TestUser user) {
        return realm.admin().attackDetection().bruteForceUserStatus(user.id());
    }
}
