package io.keystead.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.Accessibility;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.DemoFiles;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Pictures;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.messages.Words;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Our pages with the people of the demo: axe-core finds nothing serious, nothing is cut off, and their pictures. */
@BrowserTest(width = 1440, height = 900)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessibilityIT {

    private static final String CAMILLE = "Camille Dubois";
    private static final String EMMA = "Emma Clarke";

    private final TestRealm realm;
    private final Hotels hotels;
    private final TestUser alice;

    AccessibilityIT(KeysteadServer server) {
        DemoFiles files = DemoFiles.read();
        realm = server.createRealm(files.realmNamed("riviera-" + UUID.randomUUID()));
        hotels = new Hotels(realm, server);
        hotels.rest().put("/import", files.document()).expect(200);
        alice = realm.person("admin@demo.example", "Correct-Horse-7").grant("realm-admin");
    }

    @AfterAll
    void close() {
        realm.close();
    }

    private Console open(Page page, String path) {
        Console console = Console.open(page, realm, alice, path);
        assertIsThere(console);
        return console;
    }

    private static void assertIsThere(Console console) {
        assertThat(console.rows().nth(3)).isVisible(new IsVisibleOptions().setTimeout(Console.LOADING_MS));
        assertThat(console.page().locator("main .pf-v5-c-skeleton"))
                .hasCount(0, new HasCountOptions().setTimeout(Console.LOADING_MS));
    }

    private static void cancel(Console console) {
        console.inDialog("Cancel").last().click();
        assertThat(console.dialog()).hasCount(0);
    }

    @Test
    void accounts(Page page) {
        Console console = open(page, "/accounts");
        Pictures pictures = new Pictures(page, "en");
        pictures.take("accounts");
        Accessibility axe = new Accessibility(page).look("the list");
        console.menuOf(CAMILLE);
        axe.look("the menu of a row");
        pictures.take("row-menu");
        page.keyboard().press("Escape");
        console.button("Columns").click();
        axe.look("the columns");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Any establishment"))
                .click();
        assertThat(console.offered().nth(3)).isVisible();
        axe.look("the filter by establishment");
        page.keyboard().press("Escape");
        for (String deed : new String[] {"Reset PIN", "Make inactive", "Change username", "Give an e-mail address"}) {
            console.menuOf(CAMILLE).choose(deed);
            assertThat(console.dialog().getByRole(AriaRole.BUTTON).last()).isEnabled();
            axe.look(deed);
            pictures.take(deed.toLowerCase(Locale.ROOT).replace(' ', '-'));
            cancel(console);
        }
        console.menuOf(EMMA).choose("Reset password");
        axe.look("Reset password");
        cancel(console);
        console.menuOf(EMMA).choose("Invite to a second factor");
        axe.look("Invite to a second factor");
        cancel(console);
        page.getByLabel("Choose all of this page").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^[0-9]+ chosen$")))
                .click();
        axe.look("the menu for several");
        console.choose("Make inactive");
        axe.look("several at once");
        pictures.take("several");
        cancel(console);
        page.getByLabel("Search by name, username or e-mail address").fill("nobody like that");
        assertThat(console.text("Nothing found")).isVisible();
        axe.look("nothing found");
        assertThat(axe.faults()).isEmpty();
    }

    @Test
    void theCard(Page page) {
        Console console = open(page, "/accounts");
        Pictures pictures = new Pictures(page, "en");
        console.button("Add user").click();
        assertThat(page.getByLabel("Drawn PINs")).isVisible();
        pictures.take("add-user");
        Accessibility axe = new Accessibility(page).look("somebody new");
        console.button("Create user").click();
        axe.look("somebody new, with faults");
        pictures.take("add-user-faults");
        console.field("E-mail address").fill("lina@demo.example");
        axe.look("somebody new with an address");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search by code or name"))
                .click();
        assertThat(console.offered().nth(3)).isVisible();
        axe.look("the establishments to choose from");
        page.keyboard().press("Escape");
        console.button("Cancel").click();
        assertThat(console.dialog()).isVisible();
        axe.look("the question before input is lost");
        pictures.take("unsaved");
        console.inDialog("Discard").click();

        console.rows().first().getByRole(AriaRole.BUTTON).first().click();
        assertThat(console.field("Username")).isVisible();
        pictures.take("edit");
        axe.look("the card of the account administrator");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Account"))
                .click();
        axe.look("the tab Account");
        pictures.take("hand-over");
        console.button(CAMILLE).click();
        assertThat(console.field("Username")).hasValue("camille");
        axe.look("the card of somebody else");
        console.menuOf("Fatou Diallo").choose("Reset PIN");
        assertThat(page.locator("#keystead-secret")).not().isEmpty();
        console.inDialog("Reset").click();
        assertThat(console.heading("Access card")).isVisible();
        axe.look("an access card");
        pictures.take("access-card");
        assertThat(axe.faults()).isEmpty();
    }

    @Test
    void establishmentsAndHealth(Page page) {
        Console console = open(page, "/establishments");
        Pictures pictures = new Pictures(page, "en");
        pictures.take("establishments");
        Accessibility axe = new Accessibility(page).look("the establishments");
        console.button("Add establishment").click();
        console.inDialog("Add").click();
        axe.look("a new establishment, with faults");
        pictures.take("add-establishment");
        cancel(console);
        console.button("Import").click();
        axe.look("the import");
        pictures.take("import");
        cancel(console);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Castle View Hotel"))
                .click();
        assertThat(console.field("Code")).hasValue("EDI-01");
        axe.look("an establishment");
        pictures.take("establishment");
        console.button("Delete").click();
        assertThat(console.dialog()).containsText("lose access");
        axe.look("the question before it is deleted");
        cancel(console);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("People with access"))
                .click();
        assertThat(console.rows().first()).isVisible();
        axe.look("its people");
        pictures.take("members");
        console.button("Add people").click();
        assertThat(console.dialog().getByRole(AriaRole.CHECKBOX).nth(3)).isVisible();
        axe.look("people to add");
        pictures.take("add-people");
        cancel(console);
        console.entry("keystead-health").click();
        assertIsThere(console);
        axe.look("the health");
        pictures.take("health");
        assertThat(axe.faults()).isEmpty();
    }

    @Test
    @BrowserTest(width = 360, height = 740)
    void onAPhoneInFrench(Page page) {
        Words words = Words.ofAdminConsole("fr");
        TestUser french = hotels.speaking("fr", hotels.realmAdministrator());
        Console console = Console.open(page, realm, french, "/accounts").in(words);
        assertIsThere(console);
        Pictures pictures = new Pictures(page, "phone-fr");
        assertFits(page);
        pictures.take("accounts");
        Accessibility axe = new Accessibility(page).look("the list");
        console.button(words.say("keysteadAddAccount")).click();
        assertThat(page.locator("#keystead-secret")).not().isEmpty();
        assertFits(page);
        pictures.take("add-user");
        axe.look("somebody new");
        console.field(words.say("keysteadLastName")).fill("Rossi");
        console.button(words.say("keysteadBackToAccounts")).click();
        assertThat(console.dialog()).isVisible();
        pictures.take("unsaved");
        console.inDialog(words.say("keysteadDiscard")).click();
        console.at(realm, "/establishments");
        assertIsThere(console);
        assertFits(page);
        pictures.take("establishments");
        axe.look("the establishments");
        console.rows().first().getByRole(AriaRole.LINK).click();
        assertThat(console.field(words.say("keysteadCode"))).isVisible();
        assertFits(page);
        pictures.take("establishment");
        axe.look("an establishment");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words.say("keysteadMembers")))
                .click();
        assertThat(console.rows().first()).isVisible();
        assertFits(page);
        pictures.take("members");
        console.at(realm, "/accounts");
        console.rows().first().getByRole(AriaRole.BUTTON).first().click();
        assertThat(console.field(words.say("keysteadUsername"))).isVisible();
        assertFits(page);
        pictures.take("edit");
        axe.look("the card of the account administrator");
        console.at(realm, "/keystead-health");
        assertIsThere(console);
        assertFits(page);
        pictures.take("health");
        axe.look("the health");
        assertThat(axe.faults()).isEmpty();
        page.setViewportSize(1440, 900);
        Pictures desktop = new Pictures(page, "fr");
        desktop.take("health");
        console.at(realm, "/accounts?person=new");
        assertThat(page.locator("#keystead-secret")).not().isEmpty();
        desktop.take("add-user");
    }

    private static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }
}
