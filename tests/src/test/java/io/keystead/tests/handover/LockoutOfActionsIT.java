package io.keystead.tests.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.AtOnce;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Guesses in the form of an action count like those on the login page. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LockoutOfActionsIT {

    private static final String WRONG = "Wrong-Staple-8";
    private static final int GUESSES = 20;
    private static final String LOCKED = "Wrong name, password or PIN.";

    private final TestRealm realm;
    private final Seat seat;

    LockoutOfActionsIT(KeysteadServer server, @Shipped TestRealm realm) {
        this.realm = realm;
        this.seat = new Seat(realm, server);
    }

    private HandOverForm opened(TestUser holder) {
        return HandOverForm.openedBy(holder, realm).isShown();
    }

    /** Keycloak counts behind the request, and refuses the next as long as it does. */
    private void countsOf(TestUser person, int failures) {
        await().untilAsserted(() -> assertThat(realm.admin().attackDetection().bruteForceUserStatus(person.id()))
                .containsEntry("numFailures", failures));
    }

    private HandOverForm wrong(HandOverForm form, TestUser holder, int times) {
        HandOverForm last = form;
        for (int failures = 1; failures <= times; failures++) {
            last = looksAt(last);
            countsOf(holder, failures);
        }
        return last;
    }

    /** Sends a wrong password until Keycloak is through with counting the one before, or the login. */
    private HandOverForm looksAt(HandOverForm form) {
        String successor = seat.managers(1).get(0);
        return Stream.iterate(guess(form, successor), again -> guess(again, successor))
                .limit(100)
                .filter(again -> again.page().text().contains("This is not your password."))
                .findFirst()
                .orElseThrow();
    }

    private HandOverForm guess(HandOverForm form, String successor) {
        return form.at(form.sends(successor, realm.group("Managers"), WRONG).expect(200));
    }

    @Test
    void theFifthLocksHereAndAtTheLogin() {
        TestUser holder = seat.holder();
        TestUser marc = seat.manager();
        HandOverForm form = wrong(opened(holder), holder, 5);
        Answer locked = form.handsOverTo(marc).expect(200);
        assertThat(locked.text()).contains(LOCKED);
        realm.app().attempt(holder.username(), Seat.PASSWORD).expect(200);
        assertThat(seat.holderId()).isEqualTo(holder.id());
        seat.root().post("/accounts/" + holder.id() + "/unlock", "").expect(204);
        assertThat(form.at(locked).handsOverTo(marc).expect(302).header("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("success"));
        assertThat(seat.holderId()).isEqualTo(marc.id());
    }

    @Test
    void aRightOneClearsTheCount() {
        TestUser holder = seat.holder();
        HandOverForm form = wrong(opened(holder), holder, 3);
        form.handsOverTo(seat.manager()).expect(302);
        countsOf(holder, 0);
    }

    @Test
    void whoCancelsClearsNothing() {
        TestUser holder = seat.holder();
        HandOverForm form = wrong(opened(holder), holder, 2);
        form.sends(Map.of("cancel-aia", "true")).expect(302);
        countsOf(holder, 2);
    }

    @Test
    void ofManyGuessesAtOnceFiveAreLookedAtAtMost() throws Exception {
        TestUser holder = seat.holder();
        TestUser marc = seat.manager();
        HandOverForm first = opened(holder);
        List<HandOverForm> tabs =
                Stream.generate(first::inAnotherTab).limit(GUESSES).toList();
        List<Answer> answers =
                AtOnce.calls(GUESSES, guess -> tabs.get(guess).sends(marc.id(), realm.group("Managers"), WRONG));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(realm.admin()
                        .getEvents(
                                List.of("CUSTOM_REQUIRED_ACTION_ERROR"), null, holder.id(), null, null, null, 0, 100))
                .filteredOn(event -> "invalid_user_credentials".equals(event.getError()))
                .hasSizeBetween(1, 5);
        assertThat(seat.holderId()).isEqualTo(holder.id());
    }

    @Test
    void aSuccessorWhoIsLockedMeanwhileIsRefused() {
        TestUser holder = seat.holder();
        TestUser marc = seat.manager();
        HandOverForm form = opened(holder);
        await().pollInterval(Duration.ofMillis(250)).until(() -> {
            assertThat(realm.app().grant(marc.username(), WRONG).status()).isBetween(400, 401);
            return hasFailed(marc, 5);
        });
        Answer again = form.handsOverTo(marc).expect(200);
        assertThat(again.text()).contains("This account is locked after wrong passwords.");
        assertThat(seat.holderId()).isEqualTo(holder.id());
    }

    private boolean hasFailed(TestUser person, int times) {
        return realm.admin()
                .attackDetection()
                .bruteForceUserStatus(person.id())
                .entrySet()
                .contains(Map.entry("numFailures", times));
    }
}
