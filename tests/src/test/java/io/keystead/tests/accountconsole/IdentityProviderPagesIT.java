package io.keystead.tests.accountconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.login.HeadOffice;
import io.keystead.tests.pin.LoginPage;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;

/** The pages of somebody who signs in at the identity provider of the company, which knows her name. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IdentityProviderPagesIT {

    private final TestRealm realm;
    private final TestRealm provider;
    private final HeadOffice office;

    IdentityProviderPagesIT(@Shipped TestRealm realm, @Another TestRealm provider) {
        this.realm = realm;
        this.provider = provider;
        this.office = new HeadOffice(provider, realm, "office").open();
        UPConfig profile = realm.admin().users().userProfile().getConfiguration();
        profile.getAttribute("lastName").getPermissions().setEdit(Set.of("admin"));
        realm.admin().users().userProfile().update(profile);
    }

    private TestUser sends(String name) {
        return office.sendsWithoutPassword(realm.address(name)).in("Managers");
    }

    private static Locator field(AccountConsole console, String attribute) {
        return console.page().locator("#profile-" + attribute);
    }

    @Test
    void whoComesFromThereIsOfferedNoPasswordAndKeepsHerName(Page page, Complaints complaints) {
        TestUser ida = sends("ida");
        AccountConsole console = AccountConsole.openFrom(office, page, ida, "security");
        assertThat(console.section("secret")).containsText("You sign in without a password here");
        assertThat(console.section("secret").getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(page.getByTestId("two-factor-status")).containsText("asks for a second factor of its own");
        assertThat(console.button("Enable")).hasCount(0);

        console.entry("personal-info").click();
        assertThat(field(console, "lastName")).hasAttribute("readonly", "");
        assertThat(field(console, "email")).hasAttribute("readonly", "");
        assertThat(page.locator("#profile-email-help")).hasText("Your administrator can change it.");
        assertThat(console.button("Change address")).hasCount(0);
        field(console, "firstName").fill("Ida Maria");
        field(console, "country").selectOption("FR");
        field(console, "phoneNumber").fill("+33 6 12 34 56 78");
        field(console, "street").fill("1 rue de la Paix");
        field(console, "postalCode").fill("75002");
        field(console, "city").fill("Paris");
        console.button("Save").click();
        console.says("Your account has been updated.");
        assertThat(ida.resource().toRepresentation())
                .returns("Ida Maria", person -> person.getFirstName())
                .returns("Test", person -> person.getLastName());
        assertThat(complaints.errors()).isEmpty();
    }

    @Test
    void whoHasNoOtherWayInKeepsTheLink(Page page) {
        TestUser irma = sends("irma");
        AccountConsole console = AccountConsole.openFrom(office, page, irma, "account-security/linked-accounts");
        assertThat(page.locator("#linked-idps")).containsText(irma.username());
        page.locator("#office-idp-unlink").click();
        assertThat(page.getByText("You can not remove last federated identity as you do not have a password."))
                .isVisible();
        assertThat(console.rawKeys()).isEmpty();
        assertThat(irma.resource().getFederatedIdentity()).hasSize(1);
    }

    @Test
    void whoHasAPasswordLinksThatAccountAndUnlinksIt(Page page, Complaints complaints) {
        TestUser paul = realm.user(realm.address("paul"), "Battery-Staple-8").in("Managers");
        TestUser there = provider.user(paul.username(), HeadOffice.secretOf(paul.username()));
        AccountConsole console = AccountConsole.open(page, realm, paul, "account-security/linked-accounts");
        page.locator("#office-idp-link").click();
        console.button("Continue").click();
        new LoginPage(page).named(there.username()).signsIn(there.secret());
        console.says("It is done.");
        assertThat(page.locator("#linked-idps")).containsText(paul.username());
        assertThat(paul.resource().getFederatedIdentity())
                .extracting(FederatedIdentityRepresentation::getUserId)
                .containsExactly(there.id());
        page.locator("#office-idp-unlink").click();
        assertThat(page.locator("#office-idp-link")).isVisible();
        assertThat(paul.resource().getFederatedIdentity()).isEmpty();
        assertThat(complaints.errors()).isEmpty();
    }
}
