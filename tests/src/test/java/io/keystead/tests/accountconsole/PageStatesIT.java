package io.keystead.tests.accountconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Outage;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a page shows while the server does not answer, and of a list longer than itself. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageStatesIT {

    private static final int ESTABLISHMENTS = 25;

    private final TestRealm realm;
    private final TestEstablishment opera;

    PageStatesIT(@Shipped TestRealm realm) {
        this.realm = realm.with("keystead.team-groups", "Managers");
        this.opera = realm.establishment("PAR-01", "Hôtel Opéra");
    }

    private TestUser manager(String name) {
        TestUser manager = realm.user(realm.address(name), "Battery-Staple-8").in("Managers");
        opera.with(manager);
        return manager;
    }

    @Test
    void whatCouldNotBeReadIsTriedAgain(Page page) {
        AccountConsole console = AccountConsole.open(page, realm, manager("marc"), "groups");
        Outage outage = new Outage(page);
        outage.recovers(
                "userProfileMetadata", console.entry("personal-info")::click, () -> page.locator("#profile-lastName"));
        outage.recovers("/me/security$", console.entry("security")::click, () -> console.section("secret"));
        outage.recovers(
                "/me/payment-methods$",
                console.entry("payment-methods")::click,
                () -> console.button("Add a payment method"));
        outage.recovers("/me/establishments\\?", console.entry("establishments")::click, () -> console.row("PAR-01"));
        outage.recovers("/me/team\\?", console.entry("team")::click, () -> page.getByText("Nobody works here yet"));
    }

    @Test
    void aLongListIsTurnedPageByPageAndTheAddressKeepsThePage(Page page) {
        TestUser anne = manager("anne");
        IntStream.range(0, ESTABLISHMENTS)
                .forEach(number -> realm.establishment("NCE-" + (10 + number), "Villa " + (10 + number))
                        .with(anne));
        AccountConsole console = AccountConsole.open(page, realm, anne, "establishments");
        assertThat(console.row("")).hasCount(20);
        console.button("Next page").click();
        assertThat(console.row("Villa 34")).isVisible();
        page.reload();
        assertThat(console.row("")).hasCount(6);
        console.button("Previous page").click();
        assertThat(console.row("PAR-01")).isVisible();
    }
}
