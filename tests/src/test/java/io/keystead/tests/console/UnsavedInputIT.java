package io.keystead.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What somebody typed is not lost unasked, whichever way he leaves. */
@BrowserTest(width = 1600, height = 1000)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UnsavedInputIT {

    private static final String QUESTION = "Discard what you changed?";

    private final TestRealm realm;
    private final Hotels hotels;

    UnsavedInputIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.hotels = new Hotels(realm, server);
    }

    private static void staysAfterTheQuestion(Console console) {
        assertThat(console.dialog()).containsText(QUESTION);
        console.inDialog("Keep editing").click();
        assertThat(console.dialog()).hasCount(0);
    }

    private static void goesAfterTheQuestion(Console console) {
        assertThat(console.dialog()).containsText(QUESTION);
        console.inDialog("Discard").click();
        assertThat(console.dialog()).hasCount(0);
    }

    @Test
    void onTheCardOfSomebody(Page page, Complaints complaints) {
        TestUser camille = hotels.housekeeper();
        TestUser marc = hotels.manager();
        Console console = Console.open(page, realm, hotels.administrator(), "/accounts");
        console.button(Hotels.nameOf(camille)).click();
        assertThat(console.field("Username")).hasValue(camille.username());
        console.button(Hotels.nameOf(marc)).click();
        assertThat(console.field("Username")).hasValue(marc.username());

        console.field("Job title").fill("Concierge");
        console.button(Hotels.nameOf(camille)).click();
        staysAfterTheQuestion(console);
        console.entry("establishments").click();
        staysAfterTheQuestion(console);
        console.button("Close").last().click();
        staysAfterTheQuestion(console);
        page.getByLabel("Search by name, username or e-mail address").fill("marc");
        assertThat(page).hasURL(Pattern.compile("search=marc"));
        assertThat(console.field("Job title")).hasValue("Concierge");
        assertThat(console.field("Username")).hasValue(marc.username());

        console.button("Save").click();
        console.says("was saved.");
        console.entry("establishments").click();
        assertThat(console.heading("Establishments")).isVisible();
        assertThat(hotels.account(marc).at("/jobTitle").asText()).isEqualTo("Concierge");
        assertThat(complaints.errors()).isEmpty();
    }

    @Test
    void ofSomebodyNewForWhomAPinWasDrawnAlready(Page page, Complaints complaints) {
        Console console = Console.open(page, realm, hotels.administrator(), "/accounts");
        console.button("Add user").click();
        assertThat(page.locator("#keystead-secret")).not().isEmpty();
        console.button("Cancel").click();
        assertThat(console.field("Last name")).hasCount(0);

        console.button("Add user").click();
        console.field("Last name").fill("Rossi");
        console.entry("establishments").click();
        goesAfterTheQuestion(console);
        assertThat(console.heading("Establishments")).isVisible();
        assertThat(complaints.errors()).isEmpty();
    }

    @Test
    @BrowserTest(width = 360, height = 740)
    void onAPhoneWhereTheBackButtonClosesTheCard(Page page, Complaints complaints) {
        TestUser camille = hotels.housekeeper();
        Console console = Console.open(page, realm, hotels.administrator(), "/accounts");
        console.button(Hotels.nameOf(camille)).click();
        assertThat(console.field("Username")).isVisible();
        assertThat(console.button(Hotels.nameOf(camille))).not().isVisible();
        console.field("Job title").fill("Concierge");
        page.evaluate("history.back()");
        staysAfterTheQuestion(console);
        assertThat(console.field("Job title")).hasValue("Concierge");
        page.evaluate("history.back()");
        goesAfterTheQuestion(console);
        assertThat(console.button(Hotels.nameOf(camille))).isVisible();

        console.button(Hotels.nameOf(camille)).click();
        console.button("Back to the list").click();
        assertThat(console.button(Hotels.nameOf(camille))).isVisible();
        assertThat(console.field("Username")).hasCount(0);
        assertThat(complaints.errors()).isEmpty();
    }

    @Test
    void ofAnEstablishment(Page page, Complaints complaints) {
        TestEstablishment opera = hotels.hotel("Hôtel Opéra");
        Console console = Console.open(page, realm, hotels.administrator(), "/establishments");
        console.button("Add establishment").click();
        console.field("Name").fill("Hôtel du Lac");
        page.keyboard().press("Escape");
        assertThat(page.getByText(QUESTION)).isVisible();
        console.button("Keep editing").click();
        assertThat(console.field("Name")).hasValue("Hôtel du Lac");
        console.button("Cancel").click();
        console.button("Discard").click();
        assertThat(console.dialog()).hasCount(0);

        console.at(realm, "/establishments/" + opera.id() + "/settings");
        console.field("Description").fill("84 rooms");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("People with access"))
                .click();
        staysAfterTheQuestion(console);
        assertThat(console.field("Description")).hasValue("84 rooms");
        console.button("Delete").click();
        console.inDialog("Delete").click();
        assertThat(console.heading("Establishments")).isVisible();
        assertThat(complaints.errors()).isEmpty();
    }
}
