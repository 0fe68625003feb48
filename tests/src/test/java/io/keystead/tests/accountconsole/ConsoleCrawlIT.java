package io.keystead.tests.accountconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.keystead.tests.handover.Seat;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every page of the menu, Keycloak's and ours: none is broken, none shows a key, none shuts somebody out. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConsoleCrawlIT {

    private static final String PASSWORD = "Battery-Staple-8";

    private final TestRealm realm;
    private final Seat seat;

    ConsoleCrawlIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm.with(settings -> {
            settings.setUserManagedAccessAllowed(true);
            settings.setOrganizationsEnabled(true);
            settings.getAttributes().put("keystead.team-groups", "Managers");
        });
        this.seat = new Seat(realm, server);
    }

    private TestUser manager(String name) {
        return realm.user(realm.address(name), PASSWORD).in("Managers");
    }

    /** Opens what is behind each entry of the menu. */
    private static void crawl(AccountConsole console, Complaints complaints) {
        boolean narrow = console.page().viewportSize().width < 1200;
        int entries = console.menu().count();
        List<String> faults = new ArrayList<>();
        for (int entry = 0; entry < entries; entry++) {
            // On a phone the menu goes when one has chosen.
            assertThat(console.menuToggle()).hasAttribute("aria-expanded", String.valueOf(!narrow));
            if (narrow) {
                console.menuToggle().click();
            }
            console.menu().nth(entry).click();
            assertThat(console.menu().nth(entry)).hasClass(Pattern.compile("pf-m-current"));
            assertThat(console.heading()).isVisible();
            assertThat(console.page().locator(".pf-v5-c-spinner")).hasCount(0);
            assertThat(console.rawKeys()).as(console.page().url()).isEmpty();
            console.faults().forEach(fault -> faults.add(console.page().url() + ": " + fault));
            assertThat(console.overflow()).as(console.page().url()).isZero();
        }
        assertThat(faults).isEmpty();
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    @Test
    void noPageOfAManagerIsBroken(Page page, Complaints complaints) {
        AccountConsole console = AccountConsole.open(page, realm, manager("marc"), "");
        assertThat(console.menu()).hasText(new String[] {
            "Personal info",
            "Security",
            "Payment methods",
            "Establishments",
            "My team",
            "Applications",
            "Groups",
            "Organizations",
            "Resources"
        });
        crawl(console, complaints);
    }

    @BrowserTest(locale = "fr", width = 360, height = 740)
    @Test
    void norOfStaffOnAPhoneInFrenchInTheDark(Page page, Complaints complaints) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        AccountConsole console =
                AccountConsole.open(page, realm, realm.user("camille", "739154").in("Housekeeping"), "");
        crawl(console, complaints);
    }

    @Test
    void theFormerAddressesLeadToTheNewPage(Page page) {
        AccountConsole console = AccountConsole.open(page, realm, manager("nora"), "account-security/signing-in");
        assertThat(page).hasURL(Pattern.compile("/account/security$"));
        console.at("account-security/device-activity");
        assertThat(page).hasURL(Pattern.compile("/account/security#sessions$"));
        console.at("nowhere");
        assertThat(console.heading()).hasText("The requested page was not found.");
    }

    @Test
    void onlyTheAccountAdministratorCanHandOver(Page page) {
        TestUser alice = seat.holder();
        AccountConsole console = AccountConsole.open(page, realm, alice, "security");
        console.entry("hand-over").click();
        assertThat(page.locator("#keystead-hand-over")).isVisible();
        page.locator("[name=cancel-aia]").click();
        console.says("Nothing was changed.");
        page.context().clearCookies();
        AccountConsole.open(page, realm, manager("otto"), "");
        assertThat(console.entry("security")).isVisible();
        assertThat(console.entry("hand-over")).hasCount(0);
    }

    @Test
    void aRealmWithoutKeysteadHasKeycloaksPagesAndNoneOfOurs(Page page, Complaints complaints, @Plain TestRealm plain) {
        plain.with(settings -> {
            settings.setAccountTheme("keystead");
            settings.setInternationalizationEnabled(true);
        });
        TestUser pat = plain.user("pat@plain.example", PASSWORD);
        AccountConsole console = AccountConsole.open(page, plain, pat, "account-security/signing-in");
        assertThat(console.heading()).hasText("Signing in");
        assertThat(console.menu()).hasText(new String[] {
            "Personal info", "Account security", "Signing in", "Device activity", "Applications"
        });
        assertThat(console.current()).hasCount(0);
        console.at("establishments");
        assertThat(console.heading()).hasText("The requested page was not found.");
        assertThat(complaints.errors()).isEmpty();
    }
}
