package io.keystead.tests.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.keystead.tests.handover.Seat;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.CredentialRepresentation;

/** People without a password confirm an action by signing in again, as themselves. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FreshLoginIT {

    private static final Map<String, String> HAND_OVER =
            Map.of("kc_action", "keystead-hand-over", "kc_idp_hint", "office");

    private final TestRealm realm;
    private final TestRealm provider;
    private final HeadOffice office;
    private final Seat seat;

    FreshLoginIT(KeysteadServer server, @Shipped TestRealm realm, @Another TestRealm provider) {
        this.realm = realm;
        this.provider = provider;
        this.office = new HeadOffice(provider, realm, "office").open();
        this.seat = new Seat(realm.with(settings -> settings.setBruteForceProtected(false)), server);
    }

    /** Somebody of the head office who has no password here. */
    private TestUser sent(String name) {
        TestUser person = office.sends(realm.address(name)).in("Administrators");
        for (CredentialRepresentation credential : person.resource().credentials()) {
            person.resource().removeCredential(credential.getId());
        }
        return person;
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
        page.locator("#password").fill("739154");
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
    void somebodyElseWhoSignsInMeanwhileIsRefused(Page page, BrowserContext browser) {
        TestUser bob = sent("bob");
        TestUser eve = sent("eve");
        seat.give(eve);
        Visitor visitor = signedIn(page, bob);
        browser.clearCookies(new BrowserContext.ClearCookiesOptions().setPath("/realms/" + provider.name() + "/"));
        seat.give(bob);
        office.brings(visitor, eve, HAND_OVER);
        assertThat(page.getByText("You are already authenticated as different user '" + bob.username() + "'"))
                .isVisible();
        assertThat(page.locator("#keystead-hand-over")).hasCount(0);
        assertThat(seat.holderId()).isEqualTo(bob.id());
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
}
