package io.keystead.tests.accountconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.keystead.tests.handover.HandOverPage;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Pictures;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of the menu, Keycloak's and ours, for everybody: none is broken, none shows a key, none shuts somebody out. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConsoleCrawlIT {

    private static final String NO_SUCH_PAGE = "The requested page was not found.";

    private final Visitors visitors;

    ConsoleCrawlIT(@Shipped TestRealm realm, @Another TestRealm provider, KeysteadServer server) {
        visitors = Visitors.of(realm, provider, server);
    }

    @ParameterizedTest
    @EnumSource
    void everyPageOfEverybody(Visitor visitor, Page page, Complaints complaints) {
        TestUser person = visitors.person(visitor);
        AccountConsole console = visitors.opens(visitor, person, page);
        for (Look look : Look.values()) {
            person.speaking(look.language());
            look.of(page);
            Look.Width.DESKTOP.of(page);
            console.at("");
            assertThat(console.menu())
                    .hasText(visitor.menu().stream()
                            .map(entry -> entry.in(look.language()))
                            .toArray(String[]::new));
            visitor.menu().stream().filter(Entry::isPage).forEach(entry -> {
                visit(console, visitor, entry, look);
            });
        }
        visitor.notHis().forEach(entry -> assertThat(console.at(entry.path()).heading())
                .hasText("La page demandée n'a pas été trouvée."));
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    /** Once in each width; axe-core is asked about the one of this look. */
    private static void visit(AccountConsole console, Visitor visitor, Entry entry, Look look) {
        Page page = console.page();
        Look.Width.DESKTOP.of(page);
        Locator link = console.menu().nth(visitor.menu().indexOf(entry));
        link.click();
        for (Look.Width width : look.widths()) {
            width.of(page);
            String where = page.url() + " " + look + " " + width;
            assertThat(link).hasClass(Pattern.compile("pf-m-current"));
            assertThat(console.menuToggle()).hasAttribute("aria-expanded", "" + (width == Look.Width.DESKTOP));
            assertThat(console.heading()).hasText(entry.title(look.language()));
            assertThat(page.locator(".pf-v5-c-spinner")).hasCount(0);
            assertThat(console.rawKeys()).as(where).isEmpty();
            assertThat(console.overflow()).as(where).isZero();
        }
        assertThat(console.faults()).as(page.url() + " " + look).isEmpty();
        if (visitor == Visitor.MANAGER) {
            new Pictures(page, look.pictures()).take("account-" + entry.path().replace('/', '-'));
            look.of(page);
        }
    }

    @BrowserTest(width = 360, height = 740)
    @Test
    void onAPhoneTheMenuOpensAndGoesWhenOneHasChosen(Page page) {
        AccountConsole console = visitors.opens(Visitor.PIN_ACCOUNT, visitors.staff(), page);
        assertThat(console.menuToggle()).hasAttribute("aria-expanded", "false");
        console.menuToggle().click();
        console.entry("establishments").click();
        assertThat(console.menuToggle()).hasAttribute("aria-expanded", "false");
        assertThat(console.heading()).hasText("Establishments");
        assertThat(console.entry("establishments")).not().isInViewport();
    }

    @Test
    void theFormerAddressesLeadToTheNewPage(Page page) {
        AccountConsole console = AccountConsole.open(
                page, visitors.realm(), visitors.person(Visitor.MANAGER), "account-security/signing-in");
        assertThat(page).hasURL(Pattern.compile("/account/security$"));
        console.at("account-security/device-activity");
        assertThat(page).hasURL(Pattern.compile("/account/security#sessions$"));
        console.at("nowhere");
        assertThat(console.heading()).hasText(NO_SUCH_PAGE);
    }

    @Test
    void theAccountAdministratorHandsOverAndIsNotOfferedItAgain(Page page, Complaints complaints) {
        TestUser alice = visitors.seat().holder();
        TestUser claire = visitors.seat().manager();
        AccountConsole console = AccountConsole.open(page, visitors.realm(), alice, "security");
        console.entry("hand-over").click();
        HandOverPage choice = new HandOverPage(page).isShown();
        choice.cancels();
        console.says("Nothing was changed.");

        console.entry("hand-over").click();
        choice.isShown().radio(claire.username()).check();
        choice.confirms("Wrong-Password-8");
        assertThat(choice.error("password")).isVisible();
        choice.radio(claire.username()).check();
        choice.confirms(alice.secret());
        console.says("Your administrator rights are handed over.");
        assertThat(console.entry("security")).isVisible();
        assertThat(console.entry("hand-over")).hasCount(0);
        assertThat(console.entry("team")).isVisible();
        assertThat(visitors.seat().holderId()).isEqualTo(claire.id());
        assertThat(complaints.errors()).isEmpty();

        console.isLeft();
        AccountConsole.open(page, visitors.realm(), claire, "security");
        assertThat(console.entry("hand-over")).isVisible();
        assertThat(console.entry("team")).hasCount(0);
    }

    @Test
    void aRealmWithoutKeysteadHasKeycloaksPagesAndNoneOfOurs(Page page, Complaints complaints, @Plain TestRealm plain) {
        plain.with(settings -> {
            settings.setAccountTheme("keystead");
            settings.setInternationalizationEnabled(true);
        });
        TestUser pat = plain.user("pat@plain.example", Visitors.PASSWORD);
        AccountConsole console = AccountConsole.open(page, plain, pat, "account-security/signing-in");
        assertThat(console.heading()).hasText("Signing in");
        assertThat(console.menu()).hasText(new String[] {
            "Personal info", "Account security", "Signing in", "Device activity", "Applications"
        });
        assertThat(console.current()).hasCount(0);
        console.at("establishments");
        assertThat(console.heading()).hasText(NO_SUCH_PAGE);
        assertThat(complaints.errors()).isEmpty();
    }
}
