package io.keystead.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.handover.HandOverPage;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Pictures;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.messages.Words;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the mission, clicked: by each kind of administrator, in each language, in each console. */
@BrowserTest(width = 1600, height = 1000)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryRowIT {

    private final TestRealm realm;
    private final Hotels hotels;
    private final MasterConsole master;

    EveryRowIT(KeysteadServer server) {
        realm = server.createShippedRealm("every-row-" + UUID.randomUUID());
        hotels = new Hotels(realm, server);
        hotels.seated(hotels.administrator());
        master = new MasterConsole(server);
    }

    @AfterAll
    void close() {
        master.close();
        realm.close();
    }

    private Console accounts(Page page, String ofRealm, TestUser administrator, String language) {
        Words words = Words.ofAdminConsole(language);
        Console console = Console.open(
                        page, ofRealm, realm, administrator.username(), administrator.secret(), "/accounts")
                .in(words);
        assertThat(console.heading(words.say("keysteadAccounts"))).isVisible();
        return console;
    }

    private void worksThroughTheRows(Console console, Mailbox mailbox) {
        TestUser manager = hotels.manager();
        TestUser housekeeper = hotels.housekeeper();
        AccountDesk desk = new AccountDesk(console, hotels);
        desk.addsAManager(mailbox);
        desk.addsStaffOneAfterTheOther();
        desk.shutsOutAndLetsInAgain(housekeeper);
        desk.invites(manager, mailbox);
        desk.resets(manager, housekeeper, mailbox);
        desk.changesLogins(manager, housekeeper);
        desk.edits(hotels.manager());
    }

    @ParameterizedTest
    @CsvSource({"realm, en", "realm, fr", "master, en", "master, fr"})
    void aRealmAdministrator(String where, String language, Page page, Mailbox mailbox, Complaints complaints) {
        Console console = "master".equals(where)
                ? accounts(page, MasterConsole.REALM, master.administrator(language), language)
                : accounts(page, realm.name(), hotels.speaking(language, hotels.realmAdministrator()), language);
        worksThroughTheRows(console, mailbox);
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    /** C2 to C4 too: from the first card of the list to the end, and what both may do afterwards. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theAccountAdministrator(
            String language, Page page, Mailbox mailbox, Complaints complaints, BrowserContext context) {
        TestUser holder = hotels.seated(hotels.speaking(language, hotels.manager()));
        TestUser successor = hotels.speaking(language, hotels.manager());
        Console console = accounts(page, realm.name(), holder, language);
        Words words = console.words();
        worksThroughTheRows(console, mailbox);
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();

        page.getByLabel(words.say("keysteadSearchPeople")).fill("");
        assertThat(console.rows().first()).containsText(words.say("keysteadAccountAdministrator"));
        console.rows().first().getByRole(AriaRole.BUTTON).first().click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words.say("keysteadAccount")))
                .click();
        console.button(words.say("keysteadHandOver")).click();
        HandOverPage choice = new HandOverPage(page).isShown();
        choice.radio(successor.username()).check();
        choice.group().selectOption(realm.group("Reception"));
        choice.confirms(holder.secret());

        // Back at the console, which lets him in no more.
        assertThat(console.heading(words.say("keysteadHandedOver")))
                .isVisible(new IsVisibleOptions().setTimeout(Console.LOADING_MS));
        assertThat(page.locator("nav")).hasCount(0);
        new Pictures(page, language).take("former-holder");
        page.getByText(words.say("keysteadToMyAccount")).click();
        assertThat(page.getByTestId("personal-info")).isVisible(new IsVisibleOptions().setTimeout(Console.LOADING_MS));
        assertThat(hotels.account(holder).at("/group").asText()).isEqualTo("Reception");
        assertThat(hotels.account(successor).at("/accountAdministrator").asBoolean())
                .isTrue();

        context.clearCookies();
        Console newOne = accounts(context.newPage(), realm.name(), successor, language);
        AccountDesk desk = new AccountDesk(newOne, hotels);
        desk.archivesAndRestores(holder);
        desk.edits(holder);
    }

    @ParameterizedTest
    @CsvSource({"realm, en", "realm, fr", "master, en", "master, fr"})
    void somebodyWhoOnlySees(String where, String language, Page page, Complaints complaints) {
        TestUser camille = hotels.housekeeper();
        TestEstablishment opera = hotels.hotel("Hôtel Opéra").with(camille);
        Console console = "master".equals(where)
                ? accounts(page, MasterConsole.REALM, master.viewer(realm, language), language)
                : accounts(page, realm.name(), auditor(language), language);
        Words words = console.words();
        assertThat(console.rows().first()).containsText(words.say("keysteadAccountAdministrator"));
        console.rows().first().getByRole(AriaRole.BUTTON).first().click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words.say("keysteadAccount")))
                .click();
        assertThat(console.heading(words.say("keysteadHandOver"))).isVisible();
        assertThat(console.button(words.say("keysteadHandOver"))).hasCount(0);
        assertThat(console.button(words.say("keysteadReplace"))).hasCount(0);
        console.button(words.say("keysteadClose")).first().click();

        new AccountDesk(console, hotels).finds(camille);
        assertThat(console.button(words.say("keysteadAddAccount"))).hasCount(0);
        assertThat(page.getByRole(AriaRole.CHECKBOX)).hasCount(0);
        assertThat(console.button(words.say("keysteadResetPin") + ": " + Hotels.nameOf(camille)))
                .hasCount(0);
        console.menuOf(Hotels.nameOf(camille));
        assertThat(console.menu()).hasText(new String[] {words.say("keysteadShow")});
        console.choose(words.say("keysteadShow"));
        assertThat(console.field(words.say("keysteadLastName"))).isDisabled();
        assertThat(console.field(words.say("keysteadUserGroup"))).isDisabled();
        assertThat(console.button(words.say("keysteadSave"))).hasCount(0);

        console.entry("establishments").click();
        page.getByLabel(words.say("keysteadSearchEstablishments")).fill(opera.code());
        assertThat(console.rows()).hasCount(1);
        assertThat(console.button(words.say("keysteadAddEstablishment"))).hasCount(0);
        assertThat(console.button(words.say("keysteadImport"))).hasCount(0);
        console.row(opera.code()).getByRole(AriaRole.LINK).click();
        assertThat(console.field(words.say("keysteadName"))).isDisabled();
        assertThat(console.button(words.say("keysteadDelete"))).hasCount(0);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words.say("keysteadMembers")))
                .click();
        assertThat(console.row(camille.username())).isVisible();
        assertThat(console.button(words.say("keysteadAddMembers"))).hasCount(0);
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    private TestUser auditor(String language) {
        return hotels.speaking(language, hotels.manager()).grant("view-establishments", "view-accounts", "query-users");
    }
}
