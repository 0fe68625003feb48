package io.keystead.tests.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.PlainBrowser;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.UserRepresentation;

/** Who may not hand over, and to whom nobody may; what is sent is not always what the page offers. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HandOverRefusalsIT {

    private static final String NOT_THE_HOLDER = "you are not the account administrator";

    private final TestRealm realm;
    private final Seat seat;

    HandOverRefusalsIT(KeysteadServer server, @Shipped TestRealm realm) {
        this.realm = realm;
        this.seat = new Seat(realm.with(settings -> settings.setBruteForceProtected(false)), server);
    }

    private HandOverForm opened(TestUser holder) {
        return HandOverForm.openedBy(holder, realm).isShown();
    }

    private static void assertCallback(Answer answer, String status) {
        assertThat(answer.expect(302).header("Location")).hasValueSatisfying(location -> assertThat(location)
                .contains("kc_action_status=" + status)
                .contains("code="));
    }

    @Test
    void anybodyElseIsToldSoAndSentBack() {
        TestUser holder = seat.holder();
        TestUser marc = seat.manager();
        HandOverForm refused = HandOverForm.openedBy(marc, realm);
        assertThat(refused.page().expect(403).text()).contains(NOT_THE_HOLDER).doesNotContain("name=\"successor\"");
        Answer again = refused.handsOverTo(marc).expect(403);
        assertThat(again.text()).contains(NOT_THE_HOLDER);
        assertThat(seat.holderId()).isEqualTo(holder.id());
        assertCallback(refused.at(again).sends(Map.of("cancel-aia", "true")), "cancelled");
    }

    @Test
    void whoCancelsStaysWhatHeIs() {
        TestUser holder = seat.holder();
        assertCallback(opened(holder).sends(Map.of("cancel-aia", "true")), "cancelled");
        assertThat(seat.holderId()).isEqualTo(holder.id());
    }

    @Test
    void successorsOfAllKindsWhoCanNotBeAreRefused(@Another TestRealm other) {
        TestUser holder = seat.holder();
        HandOverForm form = opened(holder);
        TestUser stranger = other.user(other.address("stranger"), Seat.PASSWORD);
        Map<String, String> refusals = Map.of(
                holder.id(),
                "You are the account administrator already.",
                realm.user(Seat.unique("camille"), "739154").in("Housekeeping").id(),
                "needs an e-mail address and a password",
                stranger.id(),
                "does not exist any more, or belongs elsewhere",
                "nobody",
                "does not exist any more, or belongs elsewhere",
                "f:half",
                "does not exist any more, or belongs elsewhere",
                "' or 1=1 --\u0000",
                "does not exist any more, or belongs elsewhere");
        for (Map.Entry<String, String> refusal : refusals.entrySet()) {
            Answer again = form.sends(refusal.getKey(), realm.group("Managers"), Seat.PASSWORD);
            assertThat(again.expect(200).text()).as(refusal.getKey()).contains(refusal.getValue());
            form = form.at(again);
        }
        assertThat(seat.holderId()).isEqualTo(holder.id());
        assertCallback(form.handsOverTo(seat.manager()), "success");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INACTIVE", "ARCHIVED"})
    void aSuccessorWhoWasShutOutMeanwhileIsRefusedAndNothingIsLostButThePassword(String status) {
        TestUser holder = seat.holder();
        TestUser marc = seat.manager();
        HandOverForm form = opened(holder);
        assertThat(form.page().text()).contains(marc.id());
        seat.root()
                .put("/accounts/" + marc.id() + "/status", Map.of("status", status))
                .expect(204);
        Answer again =
                form.sends(marc.id(), realm.group("Reception"), Seat.PASSWORD).expect(200);
        assertThat(again.text())
                .contains("This account is inactive or archived.")
                .containsPattern("value=\"" + realm.group("Reception") + "\" selected")
                .doesNotContain(Seat.PASSWORD);
        assertThat(seat.holderId()).isEqualTo(holder.id());
        assertThat(seat.groupsOf(marc.id())).containsExactly("Managers");
    }

    @Test
    void aSuccessorWhoIsGoneIsRefused() {
        TestUser holder = seat.holder();
        TestUser marc = seat.manager();
        HandOverForm form = opened(holder);
        marc.resource().remove();
        assertThat(form.handsOverTo(marc).expect(200).text()).contains("does not exist any more");
        assertThat(seat.holderId()).isEqualTo(holder.id());
    }

    @Test
    void groupsThatTheHolderCanNotJoinAreRefused() {
        TestUser holder = seat.holder();
        TestUser marc = seat.manager();
        HandOverForm form = opened(holder);
        assertThat(form.page().text()).doesNotContain(realm.group("Administrators"));
        Answer again = form.sends(marc.id(), realm.group("Administrators"), Seat.PASSWORD)
                .expect(200);
        assertThat(again.text()).contains("You can not join an administrative user group");
        form = form.at(again);
        again = form.sends(marc.id(), "nothing", Seat.PASSWORD).expect(200);
        assertThat(again.text()).contains("This user group does not exist any more.");
        assertThat(seat.holderId()).isEqualTo(holder.id());
        assertThat(seat.groupsOf(marc.id())).containsExactly("Managers");
    }

    @Test
    void whatIsMissingIsToldBeforeThePasswordIsLookedAt() {
        TestUser holder = seat.holder();
        HandOverForm form = opened(holder);
        Answer again = form.sends(Map.of("password", "wrong")).expect(200);
        assertThat(again.text())
                .contains("Choose the new account administrator.")
                .doesNotContain("not your password");
        form = form.at(again);
        again = form.sends(seat.manager().id(), realm.group("Managers"), "").expect(200);
        assertThat(again.text()).contains("Type your password.");
        assertThat(seat.holderId()).isEqualTo(holder.id());
    }

    @Test
    void aWrongPasswordIsAnEventAndNeverOnThePage() {
        TestUser holder = seat.holder();
        TestUser marc = seat.manager();
        Answer again = opened(holder)
                .sends(marc.id(), realm.group("Reception"), "Wrong-Staple-8")
                .expect(200);
        assertThat(again.text())
                .contains("This is not your password.")
                .containsPattern("value=\"" + marc.id() + "\" required checked")
                .containsPattern("value=\"" + realm.group("Reception") + "\" selected")
                .doesNotContain("Wrong-Staple-8");
        assertThat(seat.holderId()).isEqualTo(holder.id());
        assertThat(realm.admin()
                        .getEvents(List.of("CUSTOM_REQUIRED_ACTION_ERROR"), null, holder.id(), null, null, null, 0, 10))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getError()).isEqualTo("invalid_user_credentials");
                    assertThat(event.getDetails())
                            .containsEntry("custom_required_action", "keystead-hand-over")
                            .doesNotContainValue("Wrong-Staple-8");
                });
    }

    @Test
    void aFormFromBeforeSomebodyElsesHandOverDoesNothing() {
        TestUser holder = seat.holder();
        HandOverForm form = opened(holder);
        TestUser other = seat.holder();
        // Whoever loses the seat loses his sessions too.
        Answer login = form.handsOverTo(seat.manager()).expect(200);
        assertThat(login.text()).contains("id=\"kc-form-login\"");
        assertThat(form.browser().signsIn(login, holder).expect(403).text()).contains(NOT_THE_HOLDER);
        assertThat(seat.holderId()).isEqualTo(other.id());
    }

    @Test
    void aFormThatIsSentAgainDoesNothing() {
        TestUser holder = seat.holder();
        TestUser marc = seat.manager();
        HandOverForm form = opened(holder);
        assertCallback(form.handsOverTo(marc), "success");
        assertThat(seat.holderId()).isEqualTo(marc.id());
        seat.give(holder);
        assertThat(form.handsOverTo(marc).text()).doesNotContain("kc_action_status=success");
        assertThat(seat.holderId()).isEqualTo(holder.id());
    }

    @Test
    void whoseSessionHasEndedSignsInAgain() {
        TestUser holder = seat.holder();
        HandOverForm later = opened(holder);
        holder.resource().logout();
        TestUser marc = seat.manager();
        Answer login = later.handsOverTo(marc).expect(200);
        assertThat(login.text()).contains("id=\"kc-form-login\"");
        assertThat(seat.holderId()).isEqualTo(holder.id());
        Answer again = later.browser().signsIn(login, holder).expect(200);
        assertCallback(later.at(again).handsOverTo(marc), "success");
    }

    @Test
    void nobodyIsAskedForItByALoginOrAMail() {
        TestUser holder = seat.holder();
        UserRepresentation representation = holder.resource().toRepresentation();
        representation.setRequiredActions(List.of("keystead-hand-over"));
        holder.resource().update(representation);
        PlainBrowser browser = realm.app().browser();
        browser.signsIn(browser.opens(Map.of()), holder).expect(302);
        assertThat(seat.holderId()).isEqualTo(holder.id());
    }

    @Test
    void whoHasToSignInFirstComesToThePage() {
        TestUser holder = seat.holder();
        TestUser marc = seat.manager();
        PlainBrowser browser = realm.app().browser();
        Answer page = browser.signsIn(browser.opens(HandOverForm.ACTION), holder);
        assertCallback(new HandOverForm(realm, browser, page).isShown().handsOverTo(marc), "success");
        assertThat(seat.holderId()).isEqualTo(marc.id());
    }

    @Test
    void itDoesNothingWhereKeysteadIsNotEnabled(@Plain TestRealm plain) {
        TestUser person = plain.user("marc@plain.example", Seat.PASSWORD);
        PlainBrowser browser = plain.app().browser();
        assertCallback(browser.signsIn(browser.opens(HandOverForm.ACTION), person), "error");
    }
}
