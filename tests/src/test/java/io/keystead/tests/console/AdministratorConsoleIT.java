package io.keystead.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The account administrator on his card: who can hand over, who can not, and the break-glass. */
@BrowserTest(width = 1600, height = 1000)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AdministratorConsoleIT {

    private static final String HAND_OVER = "Hand over my administrator rights";

    private final TestRealm realm;
    private final Hotels hotels;
    private final TestUser holder;

    AdministratorConsoleIT(KeysteadServer server) {
        realm = server.createShippedRealm("administrator-console-" + UUID.randomUUID());
        hotels = new Hotels(realm, server);
        holder = hotels.administrator();
        hotels.rest().put("/admin-seat", Map.of("userId", holder.id())).expect(204);
    }

    @AfterAll
    void close() {
        realm.close();
    }

    private Console cardOf(TestUser person, Page page, TestUser administrator) {
        Console console = Console.open(page, realm, administrator, "/accounts?person=" + person.id());
        assertThat(console.field("Username")).hasValue(person.username());
        return console;
    }

    private static Locator tab(Page page) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Account"));
    }

    @Test
    void theHolderStartsTheActionFromHisCard(Page page) {
        Console console = cardOf(holder, page, holder);
        tab(page).click();
        assertThat(console.heading(HAND_OVER)).isVisible();
        assertThat(console.button("Name somebody else")).hasCount(0);
        page.waitForRequest(
                Pattern.compile(".*/protocol/openid-connect/auth\\?.*kc_action=keystead-hand-over.*"),
                () -> console.button(HAND_OVER).click());
    }

    @Test
    void othersAreToldWhoCan(Page page, Complaints complaints) {
        Console console = cardOf(holder, page, hotels.administrator());
        tab(page).click();
        assertThat(page.getByText("Only alice")).isVisible();
        assertThat(console.button(HAND_OVER)).hasCount(0);
        assertThat(console.button("Name somebody else")).hasCount(0);
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    @Test
    void nobodyElseHasThisTab(Page page) {
        cardOf(hotels.manager(), page, holder);
        assertThat(tab(page)).hasCount(0);
    }

    @Test
    void aRealmAdministratorReplacesWhoCanNotBeReached(Page page, KeysteadServer server, Complaints complaints) {
        try (TestRealm own = server.createShippedRealm("replacing-" + UUID.randomUUID())) {
            Hotels ours = new Hotels(own, server);
            TestUser root = own.user(own.address("root"), Hotels.PASSWORD)
                    .in("Managers")
                    .grant("realm-admin");
            TestUser first = ours.manager();
            TestUser second = ours.manager();
            Console console = Console.open(page, own, root, "/accounts");
            assertThat(console.text("Nobody is account administrator.")).isVisible();
            console.button("Name the account administrator").click();
            console.dialog().getByRole(AriaRole.TEXTBOX).fill(first.username());
            console.dialog().getByLabel(Hotels.nameOf(first)).check();
            console.inDialog("Name the account administrator").click();
            console.says(Hotels.nameOf(first) + " is account administrator.");
            assertThat(console.rows().first()).containsText("Account administrator");
            assertThat(console.text("Nobody is account administrator.")).hasCount(0);

            console.button(Hotels.nameOf(first)).click();
            tab(page).click();
            console.button("Name somebody else").click();
            console.dialog().getByRole(AriaRole.TEXTBOX).fill(second.username());
            console.dialog().getByLabel(Hotels.nameOf(second)).check();
            page.getByLabel("User group of the former one").selectOption("Reception");
            console.inDialog("Name the account administrator").click();
            console.says(Hotels.nameOf(second) + " is account administrator.");
            assertThat(ours.account(second).at("/accountAdministrator").asBoolean())
                    .isTrue();
            assertThat(ours.account(first).at("/group").asText()).isEqualTo("Reception");
            assertThat(complaints.errors()).isEmpty();
            assertThat(complaints.refusals()).isEmpty();
        }
    }
}
