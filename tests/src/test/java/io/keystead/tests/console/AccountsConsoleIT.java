package io.keystead.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.keystead.tests.console.Hotels.nameOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** User accounts as an administrator of the company looks after them. */
@BrowserTest(width = 1600, height = 1000)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccountsConsoleIT {

    private static final String SEARCH = "Search by name, username or e-mail address";
    private static final String ESTABLISHMENTS = "Search by code or name";

    private final Hotels hotels;

    AccountsConsoleIT(@Shipped TestRealm realm, KeysteadServer server) {
        hotels = new Hotels(realm, server);
        // Whoever guesses wrong is locked for longer than a test takes, and at the first guess.
        realm.with(settings -> {
            settings.setFailureFactor(1);
            settings.setWaitIncrementSeconds(900);
        });
    }

    private Console open(Page page) {
        Console console = Console.open(page, hotels.realm(), hotels.administrator(), "/accounts");
        assertThat(console.heading("User accounts")).isVisible();
        return console;
    }

    /** The list with this person alone. */
    private Console openAt(Page page, TestUser person) {
        Console console = open(page);
        page.getByLabel(SEARCH).fill(person.username());
        assertThat(console.rows()).hasCount(1);
        return console;
    }

    private static Console adding(Console console) {
        console.button("Add user").click();
        assertThat(console.field("Last name")).isVisible();
        return console;
    }

    @Test
    void addsAManagerWhoGetsALink(Page page, Mailbox mailbox, Complaints complaints) {
        TestEstablishment opera = hotels.hotel("Hôtel Opéra");
        TestEstablishment lac = hotels.hotel("Hôtel du Lac");
        String name = Hotels.unique("Rossi");
        String address = hotels.realm().address(name);
        Console console = adding(open(page));
        console.field("Last name").fill(name);
        console.field("First name").fill("Lina");
        console.field("User group").selectOption("Managers");
        console.field("E-mail address").fill(address);
        assertThat(console.field("Username")).hasCount(0);
        console.pick(ESTABLISHMENTS, opera.code());
        console.pick(ESTABLISHMENTS, lac.code());
        assertThat(console.field("Default establishment")).hasValue(opera.code());
        console.field("Default establishment").selectOption(lac.code());
        console.field("Language").selectOption("fr");
        console.field("Job title").fill("Head of reception");
        console.field("Phone").fill("+33612345678");
        console.button("Create user").click();

        assertThat(console.dialog()).containsText("A mail went to " + address.toLowerCase(Locale.ROOT));
        console.inDialog("Close").first().click();
        assertThat(console.row(name)).containsText("Link sent");
        assertThat(mailbox.to(address).links()).isNotEmpty();
        JsonNode account = hotels.accountNamed(name);
        assertThat(account.at("/defaultEstablishment").asText()).isEqualTo(lac.code());
        assertThat(account.at("/establishments")).hasSize(2);
        assertThat(account.at("/locale").asText()).isEqualTo("fr");
        assertThat(account.at("/jobTitle").asText()).isEqualTo("Head of reception");
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    @Test
    void addsSomebodyWithAPinShowsTheCardOnceAndGoesOnWithTheNext(Page page, Complaints complaints) {
        TestEstablishment opera = hotels.hotel("Hôtel Opéra");
        String name = Hotels.unique("lina");
        Console console = adding(open(page));
        console.field("Last name").fill(name);
        console.field("First name").fill("Lina");
        console.field("User group").selectOption("Housekeeping");
        console.field("Username").fill(name);
        console.pick(ESTABLISHMENTS, opera.code());
        Locator drawn = page.getByLabel("Drawn PINs").getByRole(AriaRole.BUTTON);
        assertThat(drawn).hasCount(3);
        String pin = drawn.nth(1).innerText();
        drawn.nth(1).click();
        assertThat(page.locator("#keystead-secret")).hasValue(pin);
        console.field("Must be changed at next login").uncheck();
        console.button("Create and add another").click();

        assertThat(console.heading("Access card")).isVisible();
        assertThat(console.dialog()).containsText(name);
        assertThat(console.dialog().getByRole(AriaRole.TEXTBOX)).hasValue(pin);
        assertThat(console.dialog()).containsText("/realms/" + hotels.realm().name() + "/account");
        assertThat(console.dialog().locator("svg:has(title)")).isVisible();
        console.inDialog("Close").last().click();
        assertThat(console.field("Last name")).isFocused();
        assertThat(console.field("Last name")).isEmpty();
        assertThat(console.field("User group")).hasValue("Housekeeping");
        assertThat(page.locator("#keystead-secret")).not().hasValue(pin);
        assertThat(page.getByText(pin)).hasCount(0);
        hotels.realm().app().grant(name, pin).expect(200);
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndLosesNothing(Page page) {
        String name = Hotels.unique("Wrong");
        Console console = adding(open(page));
        console.field("Last name").fill(name);
        console.field("User group").selectOption("Managers");
        console.button("Create user").click();
        assertThat(console.text("This user group needs an e-mail address.")).isVisible();
        assertThat(console.field("First name")).isFocused();

        console.field("First name").fill("Wanda");
        console.field("E-mail address").fill(hotels.realm().address(name));
        console.field("Phone").fill("12");
        page.getByLabel("Set a password").check();
        assertThat(page.locator("#keystead-secret")).not().isEmpty();
        page.locator("#keystead-secret").fill("short");
        console.button("Create user").click();
        assertThat(page.getByText("Write the phone number with its country code, for instance +33612345678."))
                .isVisible();
        assertThat(console.field("Phone")).isFocused();
        console.field("Phone").fill("+33612345678");
        console.button("Create user").click();
        assertThat(page.getByText("Invalid password: minimum length 12.")).isVisible();
        assertThat(console.field("Last name")).hasValue(name);
        assertThat(page.locator("#keystead-secret")).hasValue("short");
        page.locator("#keystead-secret").fill("Correct-Horse-7-" + name);
        console.button("Create user").click();
        assertThat(console.heading("Access card")).isVisible();
    }

    @Test
    void changesAnAccountWhoseUsernameStays(Page page, Complaints complaints) {
        TestUser marc = hotels.manager();
        Console console = openAt(page, marc);
        console.button(nameOf(marc)).click();
        assertThat(console.field("Username")).isDisabled();
        console.field("First name").fill("Marco");
        console.field("User group").selectOption("Reception");
        console.field("Employee").selectOption("true");
        console.button("Save").click();
        console.says("was saved.");
        assertThat(console.row(marc.username())).containsText("Marco");
        JsonNode account = hotels.account(marc);
        assertThat(account.at("/group").asText()).isEqualTo("Reception");
        assertThat(account.at("/employee").asBoolean()).isTrue();
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    @Test
    void saysWhatEndsBeforeSomebodyIsInactive(Page page, Complaints complaints) {
        TestUser marc = hotels.manager();
        marc.token();
        Console console = openAt(page, marc);
        String name = nameOf(marc);
        console.menuOf(name).choose("Make inactive");
        assertThat(console.dialog()).containsText("1 session ends.");
        console.inDialog("Make inactive").click();
        console.says(name + " is inactive.");
        assertThat(console.row(name)).containsText("Inactive");
        assertThat(hotels.account(marc).at("/status").asText()).isEqualTo("INACTIVE");

        console.menuOf(name).choose("Archive");
        console.inDialog("Archive").click();
        console.says(name + " was archived.");
        assertThat(console.text("Nothing found")).isVisible();
        page.getByLabel("Active and inactive").selectOption("ARCHIVED");
        console.menuOf(name).choose("Restore");
        console.inDialog("Restore").click();
        console.says(name + " was restored.");
        assertThat(hotels.account(marc).at("/status").asText()).isEqualTo("ACTIVE");
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    @Test
    void givesANewPinWithThePadlock(Page page) {
        TestUser camille = hotels.housekeeper();
        Console console = openAt(page, camille);
        console.button("Reset PIN: " + nameOf(camille)).click();
        Locator secret = page.locator("#keystead-secret");
        assertThat(secret).not().isEmpty();
        secret.fill("111111");
        console.inDialog("Reset").click();
        assertThat(console.dialog()).containsText("too regular");
        console.button("Draw again").click();
        assertThat(secret).not().hasValue("111111");
        String pin = secret.inputValue();
        console.inDialog("Reset").click();
        assertThat(console.heading("Access card")).isVisible();
        assertThat(console.dialog().getByRole(AriaRole.TEXTBOX)).hasValue(pin);
        hotels.realm().app().grant(camille.username(), Hotels.PIN).expect(400);
    }

    @Test
    void unlocksWhoGuessedTooOften(Page page) {
        TestUser camille = hotels.housekeeper();
        Awaitility.await("a lock").until(() -> {
            hotels.realm().app().grant(camille.username(), "600000");
            return hotels.account(camille).at("/locked").asBoolean();
        });
        Console console = openAt(page, camille);
        assertThat(console.row(camille.username())).containsText("Locked");
        console.menuOf(nameOf(camille)).choose("Unlock");
        console.inDialog("Unlock").click();
        console.says(nameOf(camille) + " can sign in again.");
        assertThat(console.row(camille.username())).not().containsText("Locked");
    }

    @Test
    void changesALogin(Page page) {
        TestUser camille = hotels.housekeeper();
        String renamed = Hotels.unique("renamed");
        Console console = openAt(page, camille);
        console.menuOf(nameOf(camille)).choose("Change username");
        console.dialog().getByRole(AriaRole.TEXTBOX).fill("has a space");
        console.inDialog("Save").click();
        assertThat(console.dialog().locator(".pf-v5-c-helper-text__item.pf-m-error"))
                .hasText("2 to 64 visible characters, no white space and no @.");
        console.dialog().getByRole(AriaRole.TEXTBOX).fill(renamed);
        console.inDialog("Save").click();
        console.says("now signs in as " + renamed);

        page.getByLabel(SEARCH).fill(renamed);
        String address = hotels.realm().address(renamed);
        console.menuOf(nameOf(camille)).choose("Give an e-mail address");
        console.dialog().getByRole(AriaRole.TEXTBOX).fill(address);
        console.inDialog("Save").click();
        console.says("got a mail at " + address);
        assertThat(hotels.account(camille).at("/username").asText()).isEqualTo(address);
    }

    @Test
    void actsOnSeveralAndSaysWhoWasLeftOut(Page page, Mailbox mailbox) {
        TestEstablishment house = hotels.hotel("Maison");
        TestUser marc = hotels.manager();
        TestUser camille = hotels.housekeeper();
        house.with(marc, camille);
        Console console = open(page);
        console.pick("Any establishment", house.code());
        assertThat(console.rows()).hasCount(2);
        page.getByLabel("Choose all of this page").check();
        console.button("2 chosen").click();
        console.choose("Archive");
        console.inDialog("Cancel").click();
        assertThat(page.getByLabel("Choose " + nameOf(marc))).isChecked();
        console.button("2 chosen").click();
        console.choose("Invite to a second factor");
        console.inDialog("Send 2 invitations").click();
        assertThat(console.dialog()).containsText("1 person was left out:");
        assertThat(console.dialog()).containsText(camille.username() + ": has no e-mail address");
        console.inDialog("Close").last().click();
        assertThat(console.button("Nobody chosen")).isDisabled();
        assertThat(console.row(marc.username())).containsText("Invited to 2FA");
        assertThat(mailbox.to(marc.username()).links()).isNotEmpty();

        page.getByLabel("Choose " + nameOf(marc)).check();
        page.getByLabel("Choose " + nameOf(camille)).check();
        console.button("2 chosen").click();
        console.choose("Make inactive");
        console.inDialog("Make inactive").click();
        console.says("2 people were changed.");
        assertThat(console.button("Nobody chosen")).isDisabled();
        assertThat(hotels.account(marc).at("/status").asText()).isEqualTo("INACTIVE");
        assertThat(hotels.account(camille).at("/status").asText()).isEqualTo("INACTIVE");
    }

    @Test
    void givesSeveralPeopleAccessAndTakesItAway(Page page, Complaints complaints) {
        TestUser marc = hotels.manager();
        TestUser camille = hotels.housekeeper();
        TestEstablishment house = hotels.hotel("Ensemble").with(marc, camille);
        TestEstablishment second = hotels.hotel("Annexe");
        Console console = open(page);
        console.pick("Any establishment", house.code());
        assertThat(console.rows()).hasCount(2);
        page.getByLabel("Choose all of this page").check();
        console.button("2 chosen").click();
        console.choose("Give access to an establishment");
        assertThat(console.inDialog("Give access to an establishment")).isDisabled();
        console.pick(ESTABLISHMENTS, second.code());
        console.inDialog("Give access to an establishment").click();
        console.says("2 people were changed.");
        assertThat(hotels.account(marc).at("/establishments")).hasSize(2);
        assertThat(console.row(camille.username())).containsText(house.code() + " and 1 more");

        page.getByLabel("Choose " + nameOf(camille)).check();
        console.button("1 chosen").click();
        console.choose("Withdraw access");
        console.pick(ESTABLISHMENTS, house.code());
        console.inDialog("Withdraw access").click();
        console.says("1 person was changed.");
        assertThat(console.rows()).hasCount(1);
        assertThat(hotels.account(camille).at("/defaultEstablishment").asText()).isEqualTo(second.code());
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    @Test
    void remembersTheColumnsThatSomebodyWants(Page page) {
        TestUser camille = hotels.housekeeper();
        Console console = openAt(page, camille);
        assertThat(console.row(camille.username())).not().containsText("Account with PIN");
        console.button("Columns").click();
        console.choose("Kind");
        console.choose("User group");
        assertThat(console.row(camille.username())).containsText("Account with PIN");
        assertThat(console.row(camille.username())).not().containsText("Housekeeping");
        page.reload();
        assertThat(console.row(camille.username())).containsText("Account with PIN");
        assertThat(console.row(camille.username())).not().containsText("Housekeeping");
    }

    @Test
    void showsTheAccountAdministratorFirstAndFilters(Page page, Complaints complaints) {
        TestUser marc = hotels.manager();
        TestUser camille = hotels.housekeeper();
        TestEstablishment house = hotels.hotel("Les deux").with(marc, camille);
        TestUser holder = hotels.realm()
                .user(hotels.realm().address(Hotels.unique("zz")), Hotels.PASSWORD)
                .in("Managers");
        hotels.rest()
                .put("/admin-seat", Map.of("userId", holder.id(), "formerHolderGroup", "Managers"))
                .expect(204);
        Console console = open(page);
        assertThat(console.rows().first()).containsText("Account administrator");
        assertThat(console.rows().first()).containsText(holder.username());
        console.pick("Any establishment", house.code());
        assertThat(console.rows()).hasCount(2);
        page.getByLabel("Any user group").selectOption("Housekeeping");
        assertThat(console.rows()).hasCount(1);
        assertThat(console.rows()).containsText(camille.username());
        page.getByLabel("E-mail and PIN").selectOption("PASSWORD");
        assertThat(console.text("Nothing found")).isVisible();
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }
}
