package io.keystead.tests.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.handover.Seat;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.VirtualAuthenticator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** People without a password confirm an action by signing in again, as themselves. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FreshLoginIT {

    private static final Map<String, String> HAND_OVER =
            Map.of("kc_action", "keystead-hand-over", "kc_idp_hint", "office");

    private static final Map<String, String> WITHOUT_OFFICE = Map.of("kc_action", "keystead-hand-over");

    private final TestRealm realm;
    private final HeadOffice office;
    private final Seat seat;

    FreshLoginIT(KeysteadServer server, @Shipped TestRealm realm, @Another TestRealm provider) {
        this.realm = realm;
        this.office = new HeadOffice(provider, realm, "office").open();
        this.seat = new Seat(realm.with(FreshLoginIT::withPasskeys), server);
    }

    private static void withPasskeys(RealmRepresentation settings) {
        settings.setBruteForceProtected(false);
        settings.setWebAuthnPolicyPasswordlessPasskeysEnabled(true);
        settings.setWebAuthnPolicyPasswordlessRequireResidentKey("Yes");
        settings.setWebAuthnPolicyPasswordlessUserVerificationRequirement("required");
    }

    /** Somebody of the head office who has no password here. */
    private TestUser sent(String name) {
        TestUser person = office.sends(realm.address(name)).in("Administrators");
        withoutPassword(person);
        return person;
    }

    private static void withoutPassword(TestUser person) {
        person.resource().credentials().stream()
                .filter(credential -> CredentialRepresentation.PASSWORD.equals(credential.getType()))
                .forEach(credential -> person.resource().removeCredential(credential.getId()));
    }

    private Visitor signedIn(Page page, TestUser person) {
        Visitor visitor = office.brings(new Visitor(page, realm.app()), person, Map.of());
        visitor.arrives();
        return visitor;
    }

    @Test
    void whoHasNoPasswordSignsInAgain(Page page) {
        TestUser alice = sent("alice");
        seat.give(alice);
        TestUser marc = seat.manager();
        Visitor visitor = signedIn(page, alice);
        visitor.opens(HAND_OVER);
        // The identity provider asks although she is signed in there.
        assertThat(page.locator("#keystead-hand-over")).hasCount(0);
        page.locator("#password").fill(HeadOffice.secretOf(alice.username()));
        page.locator("#kc-login").click();
        assertThat(page.locator("#keystead-hand-over")).isVisible();
        assertThat(page.locator("#keystead-confirm-password")).hasCount(0);
        assertThat(page.getByText("You have just signed in again as " + alice.username()))
                .isVisible();
        page.locator("[name=successor][value='" + marc.id() + "']").check();
        page.locator("#keystead-confirm-proceed").click();
        assertThat(visitor.arrives()).asString().contains("kc_action_status=success");
        assertThat(seat.holderId()).isEqualTo(marc.id());
    }

    @Test
    void whoComesFromTheLoginPageOfTheHeadOfficeWithoutBeingAskedIsAsked(Page page) {
        TestUser carol = sent("carol");
        seat.give(carol);
        Visitor visitor = signedIn(page, carol);
        // No session here any more, but one there: single sign-on would let anybody at this desk through.
        carol.resource().logout();
        visitor.opens(HAND_OVER);
        assertThat(page.locator("#password")).isVisible();
        assertThat(page.locator("#keystead-hand-over")).hasCount(0);
        assertThat(seat.holderId()).isEqualTo(carol.id());
    }

    /** Somebody who signed in a moment ago and has nothing but a passkey, which this browser keeps. */
    private TestUser withPasskeyOnly(Page page, TestUser person) {
        VirtualAuthenticator.of(page);
        page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = undefined");
        page.onceDialog(dialog -> dialog.accept("Laptop"));
        Visitor visitor = new Visitor(page, realm.app())
                .opens(Map.of("kc_action", "webauthn-register-passwordless"))
                .signsIn(person);
        page.locator("#registerWebAuthn").click();
        visitor.arrives();
        withoutPassword(person);
        return person;
    }

    @Test
    void whoHasOnlyAPasskeyShowsItAgain(Page page) {
        TestUser dora = withPasskeyOnly(page, seat.holder());
        TestUser marc = seat.manager();
        Visitor visitor = new Visitor(page, realm.app()).opens(WITHOUT_OFFICE);
        assertThat(page.locator("#keystead-hand-over")).hasCount(0);
        page.locator("#authenticateWebAuthnButton").click();
        assertThat(page.getByText("You have just signed in again as " + dora.username()))
                .isVisible();
        page.locator("[name=successor][value='" + marc.id() + "']").check();
        page.locator("#keystead-confirm-proceed").click();
        assertThat(visitor.arrives()).asString().contains("kc_action_status=success");
        assertThat(seat.holderId()).isEqualTo(marc.id());
    }

    /** "Sign in as somebody else" on the login page ends her session: what follows is the action of the other person. */
    @Test
    void somebodyElseWhoSignsInInHerPlaceIsRefused(Page page) {
        TestUser dora = withPasskeyOnly(page, seat.holder());
        TestUser marc = seat.manager();
        Visitor visitor = new Visitor(page, realm.app()).opens(WITHOUT_OFFICE);
        page.locator("#reset-login").click();
        visitor.signsIn(marc);
        assertThat(page.getByText("Only the account administrator can do this")).isVisible();
        assertThat(page.locator("#keystead-hand-over")).hasCount(0);
        assertThat(seat.holderId()).isEqualTo(dora.id());
        assertThat(realm.admin()
                        .getEvents(List.of("CUSTOM_REQUIRED_ACTION_ERROR"), null, marc.id(), null, null, null, 0, 10))
                .singleElement()
                .satisfies(event -> assertThat(event.getError()).isEqualTo("keystead-not-account-administrator"));
    }
}
