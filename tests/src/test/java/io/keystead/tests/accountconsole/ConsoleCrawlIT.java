package io.keystead.tests.accountconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.keystead.tests.handover.HandOverPage;
import io.keystead.tests.handover.Seat;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Pictures;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.login.HeadOffice;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.representations.idm.UserRepresentation;

/** Every page of the menu, Keycloak's and ours, for everybody: none is broken, none shows a key, none shuts somebody out. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConsoleCrawlIT {

    private static final String PASSWORD = "Battery-Staple-8";
    private static final String PIN = "739154";
    private static final String NO_SUCH_PAGE = "The requested page was not found.";

    private final TestRealm realm;
    private final Seat seat;
    private final HeadOffice office;
    private final List<TestEstablishment> hotels;

    ConsoleCrawlIT(@Shipped TestRealm realm, @Another TestRealm provider, KeysteadServer server) {
        this.realm = realm.with(settings -> {
            settings.setUserManagedAccessAllowed(true);
            settings.setOrganizationsEnabled(true);
            settings.getAttributes().put("keystead.team-groups", "Managers");
            settings.getAttributes().put("keystead.self-deletion-groups", "Reception");
        });
        this.seat = new Seat(realm, server);
        this.office = new HeadOffice(provider, realm, "office").open();
        // Names as long as people give them: a phone must have room for them.
        this.hotels = List.of(
                realm.establishment("PARIS-RIVE-GAUCHE-01", "Grand Hôtel de la Préfecture et des Congrès, annexe Est"),
                realm.establishment("LYO-01", "Hôtel Bellecour"));
        isAtWork(realm.user("marguerite-antoinette.de-la-tour", PIN).in("Housekeeping"));
    }

    private TestUser manager(String name) {
        return realm.user(realm.address(name), PASSWORD).in("Managers");
    }

    private TestUser isAtWork(TestUser person) {
        hotels.forEach(hotel -> hotel.with(person));
        return person;
    }

    private TestUser person(Visitor visitor) {
        return isAtWork(
                switch (visitor) {
                    case PASSWORD_ACCOUNT ->
                        realm.user(realm.address("anna"), PASSWORD).in("Reception");
                    case PIN_ACCOUNT -> realm.user("camille", PIN).in("Housekeeping");
                    case MANAGER -> manager("marc");
                    case HOLDER_OF_THE_SEAT -> seat.holder();
                    case FROM_AN_IDENTITY_PROVIDER ->
                        office.sends(realm.address("ida")).in("Reception");
                });
    }

    private AccountConsole opens(Visitor visitor, TestUser person, Page page) {
        return visitor == Visitor.FROM_AN_IDENTITY_PROVIDER
                ? AccountConsole.openFrom(office, page, person, "")
                : AccountConsole.open(page, realm, person, "");
    }

    private static void speaks(TestUser person, String language) {
        UserRepresentation representation = person.resource().toRepresentation();
        representation.singleAttribute("locale", language);
        person.resource().update(representation);
    }

    @ParameterizedTest
    @EnumSource
    void everyPageOfEverybody(Visitor visitor, Page page, Complaints complaints) {
        TestUser person = person(visitor);
        AccountConsole console = opens(visitor, person, page);
        for (Look look : Look.values()) {
            speaks(person, look.language());
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
        AccountConsole console =
                AccountConsole.open(page, realm, realm.user("fatou", PIN).in("Housekeeping"), "");
        assertThat(console.menuToggle()).hasAttribute("aria-expanded", "false");
        console.menuToggle().click();
        console.entry("establishments").click();
        assertThat(console.menuToggle()).hasAttribute("aria-expanded", "false");
        assertThat(console.heading()).hasText("Establishments");
        assertThat(console.entry("establishments")).not().isInViewport();
    }

    @Test
    void theFormerAddressesLeadToTheNewPage(Page page) {
        AccountConsole console = AccountConsole.open(page, realm, manager("nora"), "account-security/signing-in");
        assertThat(page).hasURL(Pattern.compile("/account/security$"));
        console.at("account-security/device-activity");
        assertThat(page).hasURL(Pattern.compile("/account/security#sessions$"));
        console.at("nowhere");
        assertThat(console.heading()).hasText(NO_SUCH_PAGE);
    }

    @Test
    void theAccountAdministratorHandsOverAndIsNotOfferedItAgain(Page page, Complaints complaints) {
        TestUser alice = seat.holder();
        TestUser claire = seat.manager();
        AccountConsole console = AccountConsole.open(page, realm, alice, "security");
        console.entry("hand-over").click();
        HandOverPage choice = new HandOverPage(page).isShown();
        choice.cancels();
        console.says("Nothing was changed.");

        console.entry("hand-over").click();
        choice.isShown().radio(claire.username()).check();
        choice.confirms("Wrong-Password-8");
        assertThat(choice.error("password")).isVisible();
        choice.radio(claire.username()).check();
        choice.confirms(PASSWORD);
        console.says("Your administrator rights are handed over.");
        assertThat(console.entry("security")).isVisible();
        assertThat(console.entry("hand-over")).hasCount(0);
        assertThat(console.entry("team")).isVisible();
        assertThat(seat.holderId()).isEqualTo(claire.id());
        assertThat(complaints.errors()).isEmpty();

        console.isLeft();
        AccountConsole.open(page, realm, claire, "security");
        assertThat(console.entry("hand-over")).isVisible();
        assertThat(console.entry("team")).hasCount(0);
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
        assertThat(console.heading()).hasText(NO_SUCH_PAGE);
        assertThat(complaints.errors()).isEmpty();
    }
}
