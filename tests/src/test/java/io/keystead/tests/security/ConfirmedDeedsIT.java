package io.keystead.tests.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.PlainBrowser;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.login.HeadOffice;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every action that one confirms, with everything that may be in its way. The pairs that make no sense, and why, are in {@link
 * Deed}; {@link PressedTwiceIT} has those for which it takes a real browser.
 */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConfirmedDeedsIT {

    private static final String WRONG = "Wrong-Staple-8";
    private static final String NOT_YOURS = "This is not your password.";
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final TestRealm provider;
    private final Stage stage;
    private final Stage counting;

    ConfirmedDeedsIT(
            KeysteadServer server,
            @Shipped TestRealm realm,
            @Shipped @Another TestRealm withLockout,
            @Another TestRealm provider) {
        this.provider = provider;
        this.stage = Stage.withoutLockout(server, realm, provider);
        this.counting = Stage.of(server, withLockout, provider);
    }

    private static void isAnswer(ActionForm answer) {
        assertThat(answer.page().status()).isLessThan(500);
    }

    @EachDeed(Trouble.WRONG_SECRET)
    void aWrongPasswordIsCountedAndNothingIsDone(Deed deed) {
        Candidate claire = new Candidate(counting, deed, Account.PASSWORD);
        ActionForm refused = looksAt(claire, claire.opens());
        refused.isShown().saysNothingOf(WRONG);
        await().untilAsserted(() -> assertThat(counting.realm()
                        .admin()
                        .attackDetection()
                        .bruteForceUserStatus(claire.person().id()))
                .containsEntry("numFailures", 1));
        claire.hasDoneNothing();
        claire.goesOn(refused.sends(claire.filled()));
        claire.hasDoneIt(1);
    }

    /** Keycloak refuses unseen as long as it is through with the login before. */
    private static ActionForm looksAt(Candidate claire, ActionForm form) {
        Map<String, String> wrong = claire.filled(WRONG);
        return Stream.iterate(form.sends(wrong), again -> again.sends(wrong))
                .limit(100)
                .filter(again -> again.page().text().contains(NOT_YOURS))
                .findFirst()
                .orElseThrow();
    }

    @EachDeed(Trouble.WRONG_LOGIN_NAME)
    void aWrongLoginNameIsToldBeforeThePasswordIsLookedAt(Deed deed) {
        Candidate claire = new Candidate(stage, deed, Account.PASSWORD);
        claire.opens()
                .sends(Map.of("loginName", "somebody else", "password", WRONG))
                .isShown()
                .says("This is not your login name.")
                .saysNothingOf(NOT_YOURS);
        claire.hasDoneNothing();
    }

    @EachDeed(Trouble.SOMEBODY_ELSE_SIGNS_IN)
    void somebodyElseWhoSignsInMeanwhileIsRefused(Deed deed) {
        Candidate claire = new Candidate(stage, deed, Account.ELSEWHERE);
        TestUser eve = stage.office().sends(stage.realm().address(Stage.unique("eve")), List.of());
        PlainBrowser browser = claire.signsIn();
        browser.forgets(provider);
        var page = browser.submits(
                browser.opens(claire.request()),
                Map.of("username", eve.username(), "password", HeadOffice.secretOf(eve.username())));
        assertThat(page.expect(403).text())
                .contains("You are already authenticated as different user")
                .contains(claire.person().username());
        claire.hasDoneNothing();
        assertThat(stage.realm()
                        .admin()
                        .getEvents(List.of("CUSTOM_REQUIRED_ACTION_ERROR"), null, eve.id(), null, null, null, 0, 10))
                .singleElement()
                .satisfies(event -> assertThat(event.getError()).isEqualTo("different_user_authenticated"));
    }

    @EachDeed(Trouble.SENT_TWICE)
    void theFormSentTwiceDoesItOnce(Deed deed) {
        Candidate claire = new Candidate(stage, deed, Account.PASSWORD);
        ActionForm form = claire.opens();
        Map<String, String> filled = claire.filled();
        ActionForm first = form.sends(filled);
        ActionForm again = form.sends(filled);
        isAnswer(again);
        claire.goesOn(deed.nextStep().isPresent() ? again : first);
        claire.hasDoneIt(1);
        isAnswer(form.sends(filled));
        claire.hasDoneIt(1);
    }

    @EachDeed(Trouble.SECOND_TAB)
    void aSecondTabDoesNothingAfterTheFirst(Deed deed) {
        Candidate claire = new Candidate(stage, deed, Account.PASSWORD);
        ActionForm first = claire.opens();
        ActionForm second = claire.opensIn(first.browser());
        Map<String, String> filled = claire.filled();
        claire.goesOn(first.sends(filled));
        claire.hasDoneIt(1);
        isAnswer(second.sends(filled));
        claire.hasDoneIt(deed.timesInTwoTabs());
    }

    /** All at once: each would wait for the same second. */
    @Test
    void aFormThatLayOpenTooLongDoesNothing() {
        Map<Candidate, ActionForm> open = new LinkedHashMap<>();
        Stream.of(Deed.values())
                .filter(deed -> deed.senseless(Trouble.EXPIRED).isEmpty())
                .map(deed -> new Candidate(stage, deed, Account.PASSWORD))
                .forEach(claire -> open.put(claire, claire.opens()));
        int usual = stage.realm().admin().toRepresentation().getAccessCodeLifespanUserAction();
        stage.realm().with(settings -> settings.setAccessCodeLifespanUserAction((int) SHORT.toSeconds()));
        try {
            Instant late = Instant.now().plus(SHORT.multipliedBy(2));
            await().until(() -> Instant.now().isAfter(late));
            open.forEach((claire, form) -> {
                isAnswer(form.sends(claire.filled()));
                claire.hasDoneNothing();
            });
        } finally {
            stage.realm().with(settings -> settings.setAccessCodeLifespanUserAction(usual));
        }
    }

    @EachDeed(Trouble.PIN_ACCOUNT)
    void whoHasAPinTypesIt(Deed deed) {
        Candidate camille = new Candidate(stage, deed, Account.PIN);
        ActionForm refused = camille.opens().sends(camille.filled("604851")).says("This is not your PIN.");
        camille.hasDoneNothing();
        camille.goesOn(refused.sends(camille.filled()));
        camille.hasDoneIt(1);
    }

    @EachDeed(Trouble.PASSKEY_ONLY)
    void whoHasOnlyAPasskeyShowsItAgain(Deed deed) {
        signsInAgain(new Candidate(stage, deed, Account.PASSKEY));
    }

    @EachDeed(Trouble.FROM_AN_IDENTITY_PROVIDER)
    void whoComesFromAnIdentityProviderSignsInThereAgain(Deed deed) {
        signsInAgain(new Candidate(stage, deed, Account.ELSEWHERE));
    }

    private static void signsInAgain(Candidate claire) {
        ActionForm form = claire.opens().saysNothingOf("name=\"password\"");
        claire.hasDoneNothing();
        claire.goesOn(form.sends(claire.filled()));
        claire.hasDoneIt(1);
    }
}
