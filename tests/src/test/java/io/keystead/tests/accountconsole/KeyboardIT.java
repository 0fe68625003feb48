package io.keystead.tests.accountconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Keyboard;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A manager without a mouse. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeyboardIT {

    private final TestRealm realm;
    private final TestUser anne;

    KeyboardIT(@Shipped TestRealm realm) {
        this.realm = realm.with("keystead.team-groups", "Managers");
        this.anne = realm.user(realm.address("anne"), "Battery-Staple-8").in("Managers");
        TestEstablishment opera = realm.establishment("PAR-01", "Hôtel Opéra").with(anne);
        realm.establishment("LYO-01", "Hôtel Bellecour").with(anne);
        opera.with(realm.user("camille", "739154").in("Housekeeping"));
    }

    @Test
    void switchesInTheHeadOfThePageAndSavesWhatSheWrote(Page page) {
        AccountConsole console = AccountConsole.open(page, realm, anne, "");
        Keyboard keys = new Keyboard(page);
        keys.reach(console.current()).press("Enter");
        Locator bellecour = page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Hôtel Bellecour"));
        for (int step = 0;
                step < 2
                        && !bellecour
                                .evaluate("item => item.matches(':focus-within')")
                                .equals(true);
                step++) {
            keys.press("ArrowDown");
        }
        keys.press("Enter");
        assertThat(console.current()).hasText("Hôtel Bellecour");

        keys.reach(page.locator("#profile-lastName")).press("End");
        page.keyboard().type("-Dupont");
        keys.type(page.locator("#profile-phoneNumber"), "+33612345678");
        keys.type(page.locator("#profile-country"), "France");
        keys.type(page.locator("#profile-street"), "1 rue de la Paix");
        keys.type(page.locator("#profile-postalCode"), "75002");
        keys.type(page.locator("#profile-city"), "Paris");
        keys.reach(console.button("Save")).press("Enter");
        console.says("Your account has been updated.");
    }

    @Test
    void goesThroughTheMenusOfPagesAndRows(Page page) {
        AccountConsole console = AccountConsole.open(page, realm, anne, "security");
        Keyboard keys = new Keyboard(page);
        keys.reach(console.entry("team")).press("Enter");
        assertThat(console.heading()).hasText("My team");
        Locator dots = console.button("Actions for camille Test");
        keys.reach(dots).press("Enter");
        Locator first = page.getByRole(AriaRole.MENUITEM).first();
        assertThat(first).isFocused();
        keys.press("Escape");
        assertThat(first).hasCount(0);
        assertThat(dots).isFocused();
        keys.press("Enter");
        assertThat(first).isFocused();
        keys.press("Enter");
        assertThat(console.dialog()).isVisible();
        keys.press("Escape");
        assertThat(console.dialog()).hasCount(0);
        assertThat(dots).isFocused();
    }
}
