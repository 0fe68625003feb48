package io.keystead.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Establishments as an administrator of the company looks after them. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EstablishmentsConsoleIT {

    private final Hotels hotels;

    EstablishmentsConsoleIT(@Shipped TestRealm realm, KeysteadServer server) {
        hotels = new Hotels(realm, server);
    }

    private Console open(Page page) {
        Console console = Console.open(page, hotels.realm(), hotels.administrator(), "/establishments");
        assertThat(console.heading("Establishments")).isVisible();
        return console;
    }

    @Test
    void addsOneAndSaysAtTheFieldWhatIsWrong(Page page) {
        TestEstablishment opera = hotels.hotel("Hôtel Opéra");
        Console console = open(page);
        console.button("Add establishment").click();
        console.inDialog("Add").click();
        assertThat(console.dialog().getByText("This field is required.")).hasCount(2);

        console.field("Code").fill(opera.code().toLowerCase(Locale.ROOT));
        console.field("Name").fill("Hôtel du Lac");
        console.inDialog("Add").click();
        assertThat(console.text("There is an establishment with this code already."))
                .isVisible();
        assertThat(console.field("Name")).hasValue("Hôtel du Lac");
        assertThat(console.field("Code")).isFocused();

        String code = Hotels.unique("LAC-");
        console.field("Code").fill(code);
        console.inDialog("Add").click();
        console.says("Hôtel du Lac was added.");
        assertThat(console.heading("Hôtel du Lac")).isVisible();
        assertThat(console.text("Nobody has access yet")).isVisible();
        assertThat(hotels.rest()
                        .get("/establishments?search=" + code)
                        .expect(200)
                        .at("/0/name")
                        .asText())
                .isEqualTo("Hôtel du Lac");
    }

    @Test
    void findsFiltersAndSorts(Page page, Complaints complaints) {
        hotels.hotel("Zoë Alpha").disabled();
        hotels.hotel("Zoë Beta");
        hotels.hotel("Zoë Gamma");
        Console console = open(page);
        page.getByLabel("Search by code or name").fill("zoe");
        assertThat(console.rows()).hasCount(3);
        assertThat(console.rows().first()).containsText("Alpha");
        page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Name"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(console.rows().first()).containsText("Gamma");
        console.button("Disabled").click();
        assertThat(console.rows()).hasCount(1);
        page.reload();
        assertThat(console.rows()).hasCount(1);
        assertThat(page.getByLabel("Search by code or name")).hasValue("zoe");
        page.getByLabel("Search by code or name").fill("nothing like it");
        assertThat(console.text("Nothing found")).isVisible();
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    @Test
    void changesDisablesAndDeletesOne(Page page, Complaints complaints) {
        String name = Hotels.unique("Hôtel Royal ");
        TestEstablishment royal = hotels.hotel(name).with(hotels.housekeeper(), hotels.manager());
        Console console = open(page);
        page.getByLabel("Search by code or name").fill(name);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
        assertThat(console.field("Code")).isDisabled();
        console.field("Name").fill(name + " Palace");
        console.field("Description").fill("84 chambres");
        console.button("Save").click();
        console.says(name + " Palace was saved.");
        page.locator(".pf-v5-c-breadcrumb").getByRole(AriaRole.LINK).first().click();

        page.getByLabel("Search by code or name").fill(name);
        assertThat(console.row(royal.code())).containsText("84 chambres");
        console.menuOf(name + " Palace").choose("Disable");
        assertThat(console.row(royal.code())).containsText("Disabled");
        console.menuOf(name + " Palace").choose("Delete");
        assertThat(console.text("2 people lose access to it.")).isVisible();
        console.inDialog("Delete").click();
        console.says(name + " Palace was deleted.");
        assertThat(console.text("Nothing found")).isVisible();
        hotels.rest().get("/establishments/" + royal.id()).expect(404);
        assertThat(complaints.errors()).isEmpty();
    }

    @Test
    void letsPeopleInAndOut(Page page, Complaints complaints) {
        TestUser camille = hotels.housekeeper();
        TestUser marc = hotels.manager();
        TestEstablishment first = hotels.hotel("Première").with(marc);
        TestEstablishment second = hotels.hotel("Seconde");
        Console console = open(page).at(hotels.realm(), "/establishments/" + second.id() + "/members");
        console.button("Add people").first().click();
        for (TestUser person : new TestUser[] {camille, marc}) {
            console.dialog().getByRole(AriaRole.TEXTBOX).fill(person.username());
            console.dialog()
                    .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(person.username()))
                    .check();
        }
        console.inDialog("Add 2 people").click();
        console.says("2 people were given access.");
        assertThat(console.row(camille.username())).containsText("Yes");
        assertThat(console.row(marc.username())).not().containsText("Yes");

        console.menuOf(camille.username()).choose("Withdraw access");
        console.says(camille.username() + " no longer has access to Seconde.");
        assertThat(console.rows()).hasCount(1);
        assertThat(hotels.account(marc).at("/defaultEstablishment").asText()).isEqualTo(first.code());
        assertThat(hotels.account(camille).at("/establishments")).isEmpty();
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }
}
