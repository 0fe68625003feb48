package io.keystead.tests.accountconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.pin.LoginPage;
import io.keystead.tests.pin.NewPinPage;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A manager who looks after the staff of her establishments. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TeamPageIT {

    private static final String PASSWORD = "Battery-Staple-8";
    private static final String PIN = "739154";

    private final TestRealm realm;
    private final TestEstablishment opera;
    private final TestEstablishment bellecour;

    TeamPageIT(@Shipped TestRealm realm) {
        this.realm = realm.with("keystead.team-groups", "Managers");
        this.opera = realm.establishment("PAR-01", "Hôtel Opéra");
        this.bellecour = realm.establishment("LYO-01", "Hôtel Bellecour");
    }

    private TestUser manager(String name) {
        TestUser manager = realm.user(realm.address(name), PASSWORD).in("Managers");
        opera.with(manager);
        return manager;
    }

    private TestUser staff(String name) {
        return realm.user(name, PIN).in("Housekeeping");
    }

    private AccountConsole open(Page page, TestUser manager) {
        return AccountConsole.open(page, realm, manager, "team");
    }

    @Test
    void somebodyNewGetsACardWithAPinThatWasDrawn(Page page, Complaints complaints) {
        AccountConsole console = open(page, manager("anne"));
        console.button("Add a member of staff").click();
        console.inDialog("Add").click();
        assertThat(page.locator("#lastName-help")).hasText("This field is required.");
        page.locator("#lastName").fill("Diallo");
        page.locator("#firstName").fill("Fatou");
        page.locator("#group").selectOption("Housekeeping");
        page.locator("#username").fill("fatou");
        console.inDialog("Add").click();
        assertThat(console.dialog()).containsText("fatou");
        assertThat(console.dialog().locator(".pf-v5-c-clipboard-copy input")).hasValue(Pattern.compile("\\d{6}"));
        console.inDialog("Close").click();
        assertThat(console.row("Fatou Diallo")).containsText("Hôtel Opéra");
        assertThat(console.faults()).isEmpty();
        assertThat(complaints.errors()).isEmpty();
    }

    @BrowserTest(width = 360, height = 740)
    @Test
    void somebodyNewWorksSomewhere(Page page) {
        TestUser eva = manager("eva");
        bellecour.with(eva);
        AccountConsole console = open(page, eva);
        console.button("Add a member of staff").click();
        page.locator("#lastName").fill("Diallo");
        page.locator("#firstName").fill("Moussa");
        page.locator("#group").selectOption("Housekeeping");
        page.locator("#username").fill("moussa");
        console.inDialog("Add").click();
        assertThat(page.locator(".keystead-boxes input").first()).isFocused();
        assertThat(console.dialog().getByText("Choose at least one establishment."))
                .isInViewport();
        page.getByLabel("Hôtel Bellecour").check();
        console.inDialog("Add").click();
        console.inDialog("Close").click();
        assertThat(console.row("Moussa Diallo")).containsText("Hôtel Bellecour");
    }

    @Test
    void anAccountIsMadeInactiveAndActiveAndMovesToAnotherGroup(Page page) {
        TestUser ines = staff("ines");
        opera.with(ines);
        AccountConsole console = open(page, manager("bea"));
        page.getByPlaceholder("Search by name or username").fill("ines");
        console.choose("Actions for ines Test", "Make inactive");
        console.inDialog("Make inactive").click();
        console.says("ines Test is inactive.");
        assertThat(console.row("ines Test")).containsText("Inactive");
        assertThat(ines.resource().toRepresentation().isEnabled()).isFalse();
        page.getByLabel("Status").selectOption("ACTIVE");
        assertThat(console.row("ines Test")).hasCount(0);
        page.getByLabel("Status").selectOption("INACTIVE");
        console.choose("Actions for ines Test", "Make active");
        console.inDialog("Make active").click();
        console.says("ines Test is active.");
        assertThat(console.row("ines Test")).hasCount(0);
        page.getByLabel("Status").selectOption("");
        console.choose("Actions for ines Test", "Edit");
        page.locator("#group").selectOption("Reception");
        console.inDialog("Save").click();
        console.says("ines Test was changed.");
        assertThat(console.row("ines Test")).containsText("Reception");
    }

    @Test
    void aPinIsResetAndPrintedAndOpensOnce(Page page) {
        TestUser jules = staff("jules");
        opera.with(jules);
        AccountConsole console = open(page, manager("flora"));
        console.choose("Actions for jules Test", "Reset PIN");
        console.inDialog("Cancel").click();
        realm.app().granted(jules.username(), PIN);
        console.choose("Actions for jules Test", "Reset PIN");
        console.inDialog("Reset").click();
        Locator pin = console.dialog().locator(".pf-v5-c-clipboard-copy input");
        assertThat(pin).hasValue(Pattern.compile("\\d{6}"));
        String drawn = pin.inputValue();

        page.evaluate("window.print = () => document.body.dataset.printed = 'yes'");
        console.inDialog("Print").click();
        assertThat(page.locator("body")).hasAttribute("data-printed", "yes");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(pin).isVisible();
        assertThat(console.heading()).not().isVisible();
        assertThat(console.menu().first()).not().isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        console.inDialog("Close").click();
        assertThat(page.getByText(drawn)).hasCount(0);

        console.isLeft();
        page.navigate(AccountConsole.address(realm, "security"));
        new LoginPage(page).named(jules.username()).signsIn(drawn);
        new NewPinPage(page).isShown().chooses("604851");
        AccountConsole.arrived(page, realm);
        assertThat(console.section("secret")).containsText("PIN");
    }

    @Test
    void whoLockedHimselfOutIsLetInAgain(Page page) {
        TestUser leon = staff("leon");
        opera.with(leon);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            realm.app().grant(leon.username(), "000000");
            return Boolean.TRUE.equals(realm.admin()
                    .attackDetection()
                    .bruteForceUserStatus(leon.id())
                    .get("disabled"));
        });
        AccountConsole console = open(page, manager("gina"));
        assertThat(console.row("leon")).containsText("Locked");
        console.choose("Actions for leon Test", "Unlock");
        console.inDialog("Unlock").click();
        assertThat(console.row("leon")).not().containsText("Locked");
        realm.app().granted(leon.username(), PIN);
    }

    @Test
    void noAddressShowsPeopleOfOthers(Page page) {
        TestUser theirs = staff("victor");
        bellecour.with(theirs);
        opera.with(staff("wanda"));
        AccountConsole console = open(page, manager("hugo"));
        assertThat(console.row("wanda")).isVisible();
        console.at("team?search=victor");
        assertThat(page.getByText("Nothing found")).isVisible();
        console.at("team?establishment=" + bellecour.code());
        assertThat(page.getByText("There is no such establishment.")).isVisible();
        assertThat(console.row("Test")).hasCount(0);
        console.at("team/" + theirs.id());
        assertThat(console.heading()).hasText("The requested page was not found.");
    }

    @Test
    void ofWhoWorksElsewhereTooOnlyTheAccessHereIsHers(Page page) {
        TestUser otto = staff("otto");
        opera.with(otto);
        bellecour.with(otto);
        AccountConsole console = open(page, manager("cleo"));
        assertThat(console.row("otto")).containsText("Works elsewhere too");
        console.button("Actions for otto Test").click();
        assertThat(page.getByRole(AriaRole.MENUITEM)).hasText(new String[] {"Change access here"});
        page.getByRole(AriaRole.MENUITEM).click();
        assertThat(page.locator("#lastName")).hasCount(0);
        page.locator("#keystead-at-PAR-01").uncheck();
        console.inDialog("Save").click();
        assertThat(console.row("otto")).hasCount(0);
    }

    @BrowserTest(locale = "fr", width = 360, height = 740)
    @Test
    void onAPhoneInFrenchAndForNobodyElse(Page page, Complaints complaints) {
        opera.with(staff("paula"));
        AccountConsole console = open(page, manager("dora"));
        assertThat(console.heading()).hasText("Mon équipe");
        assertThat(console.row("paula")).isVisible();
        assertThat(console.overflow()).isZero();
        assertThat(console.faults()).isEmpty();
        assertThat(console.rawKeys()).isEmpty();
        assertThat(complaints.errors()).isEmpty();
        console.isLeft();
        TestUser quentin = staff("quentin");
        opera.with(quentin);
        AccountConsole.open(page, realm, quentin, "security");
        assertThat(console.heading()).hasText("Sécurité");
        assertThat(console.entry("team")).hasCount(0);
        console.at("team");
        assertThat(console.heading()).not().hasText("Mon équipe");
        assertThat(console.row("paula")).hasCount(0);
    }
}
