package io.keystead.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Keyboard;
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

    private final TestRealm realm;
    private final Hotels hotels;

    KeyboardIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.hotels = new Hotels(realm, server);
    }

    @Test
    void theMenuOfARowAndItsDialogs(Page page) {
        Keyboard keys = new Keyboard(page);
        TestUser camille = hotels.housekeeper();
        Console console = Console.open(page, realm, hotels.administrator(), "/accounts?search=" + camille.username());
        assertThat(console.rows()).hasCount(1);
        Locator dots = console.button("Actions for " + Hotels.nameOf(camille));
        keys.reach(dots);
        keys.press("Enter");
        assertThat(console.menu().first()).isFocused();
        keys.press("Escape");
        assertThat(console.menu()).hasCount(0);
        assertThat(dots).isFocused();

        keys.press("Enter");
        assertThat(console.menu().first()).isFocused();
        keys.press("ArrowDown");
        keys.press("Enter");
        assertThat(console.dialog()).containsText("Give " + Hotels.nameOf(camille) + " a new PIN");
        keys.press("Escape");
        assertThat(console.dialog()).hasCount(0);
        assertThat(dots).isFocused();
    }

    @Test
    void somebodyIsAdded(Page page) {
        Keyboard keys = new Keyboard(page);
        TestEstablishment opera = hotels.hotel("Hôtel Opéra");
        String name = Hotels.unique("keys");
        Console console = Console.open(page, realm, hotels.administrator(), "/accounts");
        Locator add = console.button("Add user");
        keys.reach(add);
        keys.press("Enter");
        assertThat(page.getByText("Add user").locator("xpath=self::span")).isFocused();
        keys.press("Escape");

        Locator create = console.button("Create user");
        keys.reach(create);
        keys.press("Enter");
        assertThat(console.field("Last name")).isFocused();
        page.keyboard().type(name);
        keys.type(console.field("First name"), "Nadia");
        keys.type(console.field("User group"), "Housekeeping");
        keys.type(console.field("Username"), name);
        keys.type(
                page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search by code or name")),
                opera.code());
        assertThat(console.offered()).hasCount(1);
        keys.press("Enter");
        keys.reach(create);
        keys.press("Enter");
        assertThat(console.heading("Access card")).isVisible();
        keys.press("Escape");
        assertThat(console.field("Last name")).hasCount(0);
        assertThat(add).isFocused();
        assertThat(hotels.accountNamed(name).at("/defaultEstablishment").asText())
                .isEqualTo(opera.code());
        assertThat(page).hasURL(Pattern.compile("/accounts$"));
    }
}
