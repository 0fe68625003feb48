package io.keystead.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Outage;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a list shows while it has no rows: they are on their way, could not be read, or there are none. */
@BrowserTest(width = 1600, height = 1000)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ListStatesIT {

    private static final String SEARCH_PEOPLE = "Search by name, username or e-mail address";
    private static final String SEARCH_ESTABLISHMENTS = "Search by code or name";

    private final TestRealm realm;
    private final Hotels hotels;

    ListStatesIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.hotels = new Hotels(realm, server);
    }

    private Console open(Page page, String path) {
        return Console.open(page, realm, hotels.realmAdministrator(), path);
    }

    @Test
    void whatCouldNotBeReadIsTriedAgain(Page page) {
        TestUser camille = hotels.housekeeper();
        TestEstablishment opera = hotels.hotel("Hôtel Opéra").with(camille);
        Console console = open(page, "/keystead-health");
        assertThat(page.getByTestId("keystead-health-tables")).isVisible();
        Outage outage = new Outage(page);
        outage.recovers(
                "/keystead/accounts\\?",
                () -> console.entry("accounts").click(),
                () -> console.row(camille.username()));
        outage.recovers(
                "/keystead/accounts/" + camille.id(),
                console.button(Hotels.nameOf(camille))::click,
                () -> console.field("Username"));
        outage.recovers("/keystead/user-groups", console.button("Add user")::click, () -> console.field("Last name"));
        Locator picker = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(SEARCH_ESTABLISHMENTS));
        outage.recovers("/keystead/establishments\\?.*Op", () -> picker.fill("Opéra"), () -> console.offered()
                .last());
        page.keyboard().press("Escape");
        console.button("Cancel").click();

        outage.recovers(
                "/keystead/establishments\\?",
                () -> console.entry("establishments").click(),
                () -> console.row(opera.code()));
        outage.recovers(
                "/keystead/establishments/" + opera.id() + "$",
                () -> console.at(realm, "/establishments/" + opera.id() + "/settings"),
                () -> console.field("Code"));
        outage.recovers(
                "/keystead/establishments/.*/members\\?",
                () -> page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("People with access"))
                        .click(),
                () -> console.row(camille.username()));
        outage.recovers("/keystead/accounts\\?", console.button("Add people")::click, () -> console.dialog()
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(camille.username())));
    }

    @Test
    void rowsOnTheirWayAreAnnounced(Page page) {
        TestUser camille = hotels.housekeeper();
        Console console = open(page, "/keystead-health");
        assertThat(page.getByTestId("keystead-health-tables")).isVisible();
        List<Route> held = new ArrayList<>();
        Pattern address = Pattern.compile("/keystead/accounts\\?");
        page.route(address, held::add);
        console.entry("accounts").click();
        assertThat(page.locator("table[aria-busy=true] .pf-v5-c-skeleton").first())
                .containsText("Loading");
        page.unroute(address);
        held.forEach(Route::resume);
        assertThat(console.row(camille.username())).isVisible();
        assertThat(page.locator("table[aria-busy=true]")).hasCount(0);
    }

    @Test
    void nothingYetOffersToBeginAndNothingFoundOtherWords(Page page, KeysteadServer server) {
        try (TestRealm empty = server.createShippedRealm(Hotels.unique("empty-list"));
                MasterConsole master = new MasterConsole(server)) {
            TestUser root = master.administrator("en");
            Console console =
                    Console.open(page, MasterConsole.REALM, empty, root.username(), root.secret(), "/accounts");
            assertThat(console.text("No user accounts yet")).isVisible();
            console.button("Add user").click();
            assertThat(console.field("Last name")).isVisible();
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(SEARCH_ESTABLISHMENTS))
                    .click();
            assertThat(console.text("Nothing found")).isVisible();
            page.keyboard().press("Escape");
            console.button("Cancel").click();

            console.entry("establishments").click();
            assertThat(console.text("No establishments yet")).isVisible();
            console.button("Add establishment").click();
            console.field("Code").fill("ONE");
            console.field("Name").fill("One");
            console.inDialog("Add").click();
            assertThat(console.text("Nobody has access yet")).isVisible();
            console.button("Add people").click();
            assertThat(console.dialog().getByText("Nothing found")).isVisible();
            console.inDialog("Cancel").click();

            console.entry("establishments").click();
            page.getByLabel(SEARCH_ESTABLISHMENTS).fill("nothing like that");
            assertThat(console.text("Nothing found")).isVisible();
            console.entry("accounts").click();
            console.button("Name the account administrator").click();
            console.dialog().getByLabel(SEARCH_PEOPLE).fill("nobody like that");
            assertThat(console.dialog().getByText("Nothing found")).isVisible();
        }
    }

    /** Whoever takes away the last row of the last page is on the page before. */
    @Test
    void aPageBeyondTheEndIsTheLastOne(Page page) {
        TestUser camille = hotels.housekeeper();
        Console console = open(page, "/accounts?search=" + camille.username() + "&first=40&max=20");
        assertThat(console.row(camille.username())).isVisible();
    }
}
