package io.keystead.tests.accountconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.keystead.tests.handover.Seat;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Mail;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Pictures;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who somebody is, how she is reached, and where invoices go. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PersonalInfoPageIT {

    private static final String PASSWORD = "Battery-Staple-8";
    private static final String SAVED = "Your account has been updated.";

    private final TestRealm realm;
    private final KeysteadServer server;

    PersonalInfoPageIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.server = server;
    }

    private TestUser manager(String name) {
        return realm.user(realm.address(name), PASSWORD).in("Managers");
    }

    private static Locator field(AccountConsole console, String attribute) {
        return console.page().locator("#profile-" + attribute);
    }

    private static String attribute(TestUser person, String name) {
        return person.resource().toRepresentation().firstAttribute(name);
    }

    private static void fillsAnAddress(AccountConsole console) {
        field(console, "phoneNumber").fill("+33 6 12 34 56 78");
        field(console, "street").fill("1 rue de la Paix");
        field(console, "city").fill("Paris");
    }

    @Test
    void whatIsMissingOrWrongIsToldAtItsField(Page page, Complaints complaints) {
        TestUser marc = manager("marc");
        AccountConsole console = AccountConsole.open(page, realm, marc, "");
        field(console, "firstName").fill("");
        console.button("Save").click();
        assertThat(field(console, "firstName")).isFocused();
        assertThat(page.locator("#profile-firstName-help")).hasText("This field is required.");

        field(console, "firstName").fill("Marc");
        field(console, "country").selectOption("FR");
        fillsAnAddress(console);
        field(console, "postalCode").fill("ABC");
        console.button("Save").click();
        assertThat(page.locator("#profile-postalCode-help")).containsText("postal codes");
        assertThat(field(console, "postalCode")).isFocused();
        assertThat(field(console, "city")).hasValue("Paris");

        field(console, "postalCode").fill("75002");
        console.button("Save").click();
        console.says(SAVED);
        assertThat(attribute(marc, "phoneNumber")).isEqualTo("+33612345678");
        assertThat(attribute(marc, "postalCode")).isEqualTo("75002");
        assertThat(console.faults()).isEmpty();
        assertThat(console.rawKeys()).isEmpty();
    }

    @Test
    void theFieldsFollowTheCountry(Page page) {
        AccountConsole console = AccountConsole.open(page, realm, manager("uma"), "");
        field(console, "country").selectOption("FR");
        assertThat(field(console, "state")).hasCount(0);
        field(console, "country").selectOption("US");
        field(console, "state").selectOption("CA");
        assertThat(field(console, "state").locator("option:checked")).hasText("California");
    }

    @Test
    void nothingIsLostUnasked(Page page) {
        AccountConsole console = AccountConsole.open(page, realm, manager("nils"), "");
        assertThat(console.button("Save")).isDisabled();
        field(console, "lastName").fill("Changed");
        console.entry("security").click();
        console.button("Keep editing").click();
        assertThat(field(console, "lastName")).hasValue("Changed");
        console.page()
                .getByTestId("profile-form")
                .getByText("Discard", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(field(console, "lastName")).hasValue("Test");
        field(console, "lastName").fill("Again");
        console.entry("security").click();
        console.dialog()
                .getByText("Discard", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(console.heading()).hasText("Security");
    }

    @BrowserTest(width = 360, height = 740)
    @Test
    void aLanguageTakesEffectAtOnceAndStays(Page page, Complaints complaints) {
        AccountConsole console =
                AccountConsole.open(page, realm, realm.user("camille", "739154").in("Housekeeping"), "");
        assertThat(page.locator("#profile-username-help")).hasText("It identifies you and can not be changed.");
        field(console, "locale").selectOption("fr");
        assertThat(console.heading()).hasText("Informations personnelles");
        console.button("Enregistrer").click();
        assertThat(console.button("Enregistrer")).isDisabled();
        console.at("");
        assertThat(console.heading()).hasText("Informations personnelles");
        assertThat(console.overflow()).isZero();
        assertThat(console.faults()).isEmpty();
        assertThat(console.rawKeys()).isEmpty();
        assertThat(complaints.errors()).isEmpty();
    }

    @Test
    void anotherAddressOfEmailIsAskedForWithThePasswordAndWaits(Page page, Complaints complaints) {
        AccountConsole console = AccountConsole.open(page, realm, manager("lena"), "");
        assertThat(page.locator("#profile-email-help")).containsText("until you have confirmed a new one");
        console.button("Change address").click();
        page.locator("#keystead-new-email").fill(realm.address("lena.new"));
        new Pictures(page, "en").take("change-email");
        page.locator("#keystead-confirm-password").fill(PASSWORD);
        page.locator("#keystead-confirm-proceed").click();
        assertThat(page.getByText("A link was mailed to " + realm.address("lena.new")))
                .isVisible();
        page.locator("#keystead-confirm-back").click();
        console.says("A link was mailed to the new address. Open it to change your address.");
        assertThat(field(console, "email")).hasValue(realm.address("lena"));
        assertThat(page.locator("#profile-email-help")).containsText(realm.address("lena.new"));
        assertThat(complaints.errors()).isEmpty();
    }

    @BrowserTest(locale = "fr", width = 360, height = 740)
    @Test
    void theLinkToAnotherAddressIsConfirmedByAClick(Page page, Complaints complaints, Mailbox mailbox) {
        TestUser nina = manager("nina").speaking("fr");
        String email = realm.address("nina.with-quite-a-long-name.for-a-phone");
        Pictures pictures = new Pictures(page, "phone-fr");
        AccountConsole console = AccountConsole.open(page, realm, nina, "");
        console.button("Changer l'adresse").click();
        page.locator("#keystead-new-email").fill(email);
        console.confirms("Wrong-Staple-8");
        assertThat(page.locator("#keystead-new-email")).hasValue(email);
        assertThat(page.getByText("Ce n'est pas votre mot de passe.")).isVisible();
        isAsGoodAsKeycloaks(console, pictures, "change-email-wrong");
        console.confirms(PASSWORD);
        assertThat(page.locator("#keystead-confirm-back")).isVisible();
        isAsGoodAsKeycloaks(console, pictures, "change-email-sent");

        Mail mail = mailbox.to(email);
        assertThat(mail.subject()).startsWith("Confirmez votre nouvelle adresse e-mail pour ");
        assertThat(mail.text()).contains("Cette adresse doit devenir l'adresse e-mail du compte " + nina.username());
        page.navigate(mail.links().get(0));
        assertThat(page.locator("#keystead-link-continue")).isVisible();
        isAsGoodAsKeycloaks(console, pictures, "change-email-link");
        page.locator("#keystead-link-continue").click();
        assertThat(page.getByText("Vous vous connectez désormais avec elle.")).isVisible();
        isAsGoodAsKeycloaks(console, pictures, "change-email-done");
        console.at("");
        assertThat(field(console, "email")).hasValue(email);
        assertThat(complaints.errors()).isEmpty();
    }

    private static void isAsGoodAsKeycloaks(AccountConsole console, Pictures pictures, String name) {
        pictures.take(name);
        assertThat(console.faults()).as(name).isEmpty();
        assertThat(console.overflow()).as(name).isZero();
        assertThat(console.rawKeys()).as(name).isEmpty();
    }

    @Test
    void aCountryThatStaysSaysWhyAndWhomToAsk(Page page) {
        new Seat(realm, server).holder();
        TestUser rita = manager("rita");
        AccountConsole console = AccountConsole.open(page, realm, rita, "");
        field(console, "country").selectOption("FR");
        fillsAnAddress(console);
        field(console, "postalCode").fill("75002");
        console.button("Save").click();
        console.says(SAVED);
        realm.as(server.adminToken())
                .put(
                        "/accounts/" + rita.id() + "/documents",
                        Map.of("issued", true, "reference", "INV-2026-001", "date", "2026-01-05"));
        console.at("");
        assertThat(page.locator("#profile-country-help"))
                .containsText("document INV-2026-001 of January 5, 2026 was issued with it");
        assertThat(field(console, "country")).hasValue("France");
        console.button("Ask for a change").click();
        page.locator("#keystead-asked-value").selectOption("DE");
        console.button("Ask").click();
        console.says("Your account administrator got a mail.");
    }
}
