package io.keystead.tests.accountconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where somebody may work, and does. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MyEstablishmentsPageIT {

    private static final String PASSWORD = "Battery-Staple-8";

    private final TestRealm realm;

    MyEstablishmentsPageIT(@Shipped TestRealm realm) {
        this.realm = realm;
    }

    private TestUser manager(String name) {
        return realm.user(realm.address(name), PASSWORD).in("Managers");
    }

    private JsonNode mine(TestUser person) {
        return realm.asMyself(person).get("/establishments").expect(200).json();
    }

    @Test
    void oneClickSwitchesAndOneMakesDefault(Page page, Complaints complaints) {
        TestUser marc = manager("marc");
        realm.establishment("PAR-01", "Hôtel Opéra").with(marc);
        realm.establishment("LYO-01", "Hôtel Bellecour").with(marc);
        AccountConsole console = AccountConsole.open(page, realm, marc, "establishments");
        assertThat(console.heading()).hasText("Establishments");
        assertThat(console.current()).hasText("Hôtel Opéra");
        assertThat(console.row("PAR-01")).containsText("Current");
        assertThat(console.row("PAR-01")).containsText("Default");

        console.button("Switch: Hôtel Bellecour").click();
        console.says("You work in Hôtel Bellecour now.");
        assertThat(console.current()).hasText("Hôtel Bellecour");
        assertThat(console.row("LYO-01")).containsText("Current");
        assertThat(mine(marc).at("/default").asText()).isEqualTo("PAR-01");

        console.button("Make default: Hôtel Bellecour").click();
        console.says("Hôtel Bellecour is opened first from now on.");
        assertThat(console.row("LYO-01")).containsText("Default");
        assertThat(console.row("PAR-01")).not().containsText("Default");
        assertThat(mine(marc).at("/default").asText()).isEqualTo("LYO-01");
        assertThat(console.faults()).isEmpty();
        assertThat(complaints.errors()).isEmpty();

        // The choice is of the session, not of the page.
        console.at("applications");
        assertThat(console.current()).hasText("Hôtel Bellecour");
    }

    @Test
    void oneSearchesInTheHeadOfThePageFromTenOn(Page page) {
        TestUser anne = manager("anne");
        IntStream.rangeClosed(10, 19).forEach(number -> realm.establishment("NCE-" + number, "Villa " + number)
                .with(anne));
        AccountConsole console = AccountConsole.open(page, realm, anne, "establishments");
        assertThat(console.current()).hasText("Villa 10");
        console.current().click();
        Locator offered = page.getByRole(AriaRole.MENUITEM);
        assertThat(offered).hasCount(10);
        Locator search = page.locator(".pf-v5-c-menu__search input");
        assertThat(search).isFocused();
        search.fill("19");
        assertThat(offered).hasCount(1);
        offered.click();
        console.says("You work in Villa 19 now.");
        assertThat(console.current()).hasText("Villa 19");

        page.getByPlaceholder("Search by code or name").fill("nce-15");
        assertThat(console.row("Villa")).hasCount(1);
        assertThat(console.row("Villa")).containsText("NCE-15");
    }

    @Test
    void anEstablishmentThatWasWithdrawnMeanwhileIsRefusedInWords(Page page) {
        TestUser lea = manager("lea");
        realm.establishment("BOD-01", "Les Quinconces").with(lea);
        TestEstablishment chartrons =
                realm.establishment("BOD-02", "Les Chartrons").with(lea);
        AccountConsole console = AccountConsole.open(page, realm, lea, "establishments");
        assertThat(console.row("BOD-02")).isVisible();
        chartrons.resource().delete();
        console.button("Switch: Les Chartrons").click();
        console.says("There is no such establishment.");
    }

    @Test
    void whoHasNoneIsToldWhoGivesThem(Page page) {
        AccountConsole console = AccountConsole.open(page, realm, manager("zoe"), "establishments");
        assertThat(page.getByText("No establishments", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(console.current()).hasCount(0);
    }

    @BrowserTest(locale = "fr", width = 360, height = 740)
    @Test
    void staffWithAPinSwitchOnAPhoneInFrench(Page page, Complaints complaints) {
        TestUser camille = realm.user("camille", "739154").in("Housekeeping");
        realm.establishment("MRS-01", "Hôtel Vieux-Port").with(camille);
        realm.establishment("MRS-02", "Hôtel Noailles").with(camille);
        AccountConsole console = AccountConsole.open(page, realm, camille, "establishments");
        assertThat(console.heading()).hasText("Établissements");
        console.current().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Hôtel Noailles"))
                .click();
        console.says("Vous travaillez maintenant à Hôtel Noailles.");
        assertThat(console.overflow()).isZero();
        assertThat(console.faults()).isEmpty();
        assertThat(console.rawKeys()).isEmpty();
        assertThat(complaints.errors()).isEmpty();
    }
}
