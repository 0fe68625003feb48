package io.keystead.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Accounts administered without a mouse. */
@BrowserTest(width = 1600, height = 1000)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeyboardIT {

    /** From one end of the page to the other there are fewer steps. */
    private static final int STEPS = 80;

    private final TestRealm realm;
    private final Hotels hotels;

    KeyboardIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.hotels = new Hotels(realm, server);
    }

    /** Presses the tabulator until this has the focus. */
    private static void reach(Page page, Locator wanted) {
        assertThat(wanted).isVisible();
        for (int step = 0; step < STEPS; step++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                return;
            }
        }
        assertThat(wanted).isFocused();
    }

    private static void type(Page page, Locator field, String text) {
        reach(page, field);
        page.keyboard().type(text);
    }

    @Test
    void theMenuOfARowAndItsDialogs(Page page) {
        TestUser camille = hotels.housekeeper();
        Console console = Console.open(page, realm, hotels.administrator(), "/accounts?search=" + camille.username());
        assertThat(console.rows()).hasCount(1);
        Locator dots = console.button("Actions for " + Hotels.nameOf(camille));
        reach(page, dots);
        page.keyboard().press("Enter");
        assertThat(console.menu().first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(console.menu()).hasCount(0);
        assertThat(dots).isFocused();

        page.keyboard().press("Enter");
        assertThat(console.menu().first()).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(console.dialog()).containsText("Give " + Hotels.nameOf(camille) + " a new PIN");
        page.keyboard().press("Escape");
        assertThat(console.dialog()).hasCount(0);
        assertThat(dots).isFocused();
    }

    @Test
    void somebodyIsAdded(Page page) {
        TestEstablishment opera = hotels.hotel("Hôtel Opéra");
        String name = Hotels.unique("keys");
        Console console = Console.open(page, realm, hotels.administrator(), "/accounts");
        Locator add = console.button("Add user");
        reach(page, add);
        page.keyboard().press("Enter");
        assertThat(page.getByText("Add user").locator("xpath=self::span")).isFocused();
        page.keyboard().press("Escape");

        Locator create = console.button("Create user");
        reach(page, create);
        page.keyboard().press("Enter");
        assertThat(console.field("Last name")).isFocused();
        page.keyboard().type(name);
        type(page, console.field("First name"), "Nadia");
        type(page, console.field("User group"), "Housekeeping");
        type(page, console.field("Username"), name);
        type(
                page,
                page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search by code or name")),
                opera.code());
        assertThat(console.offered()).hasCount(1);
        page.keyboard().press("Enter");
        reach(page, create);
        page.keyboard().press("Enter");
        assertThat(console.heading("Access card")).isVisible();
        page.keyboard().press("Escape");
        assertThat(console.field("Last name")).hasCount(0);
        assertThat(add).isFocused();
        assertThat(hotels.accountNamed(name).at("/defaultEstablishment").asText())
                .isEqualTo(opera.code());
        assertThat(page).hasURL(Pattern.compile("/accounts$"));
    }
}
