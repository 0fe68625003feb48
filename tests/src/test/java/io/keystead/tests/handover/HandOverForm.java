package io.keystead.tests.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.PlainBrowser;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Map;

/** The page of the hand-over in a browser without a screen. */
record HandOverForm(TestRealm realm, PlainBrowser browser, Answer page) {

    static final Map<String, String> ACTION = Map.of("kc_action", "keystead-hand-over");

    /** Somebody signs in, and opens the page from the application; she may see something else in its place. */
    static HandOverForm openedBy(TestUser person, TestRealm realm) {
        PlainBrowser browser = realm.app().browser();
        browser.signsIn(browser.opens(Map.of()), person).expect(302);
        return new HandOverForm(realm, browser, browser.opens(ACTION));
    }

    /** The same page once more, in another tab of the same browser. */
    HandOverForm inAnotherTab() {
        return new HandOverForm(realm, browser, browser.opens(ACTION)).isShown();
    }

    HandOverForm isShown() {
        assertThat(page.expect(200).text()).contains("<form id=\"keystead-hand-over\"");
        return this;
    }

    /** What the server has made of it. */
    HandOverForm at(Answer next) {
        return new HandOverForm(realm, browser, next);
    }

    Answer handsOverTo(TestUser successor) {
        return handsOverTo(successor.id());
    }

    Answer handsOverTo(String successorId) {
        return sends(successorId, realm.group("Managers"), Seat.PASSWORD);
    }

    Answer sends(String successorId, String groupId, String password) {
        return sends(Map.of("successor", successorId, "formerHolderGroup", groupId, "password", password));
    }

    Answer sends(Map<String, String> fields) {
        return browser.submits(page, fields);
    }
}
