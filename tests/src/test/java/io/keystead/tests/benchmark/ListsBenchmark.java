package io.keystead.tests.benchmark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.console.Console;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.HarnessSettings;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.SpareServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How long the lists of the admin console take with 100,000 establishments and 100,000 people on PostgreSQL. */
@BrowserTest(width = 1600, height = 1000)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ListsBenchmark {

    private static final String ESTABLISHMENTS = "/establishments";
    private static final String ACCOUNTS = "/accounts";
    private static final String FIRST_SITE = "S-00000";
    private static final String FIRST_HEADER = "th button.pf-v5-c-table__button";
    private static final String SITE_SEARCH = "input[aria-label='Search by code or name']";
    private static final String PERSON_SEARCH = "input[aria-label='Search by name, username or e-mail address']";

    private final SpareServer spare = SpareServer.onPostgres("benchmark");
    private final KeysteadServer server = spare.start(Map.of());
    private final Chain chain = Chain.create(server, spare.sql());

    @AfterAll
    void stop() {
        server.close();
        spare.close();
    }

    @Test
    void measure(Page page) throws IOException {
        Console console = Console.open(page, chain.realm(), chain.administrator(), "/groups");
        Stopwatch stopwatch = new Stopwatch(page);
        try {
            establishments(console, stopwatch);
            members(console, stopwatch);
            accounts(console, stopwatch);
        } finally {
            Path table = new HarnessSettings().target().resolve("benchmark").resolve("lists.md");
            Files.createDirectories(table.getParent());
            Files.writeString(table, stopwatch.table());
        }
    }

    private void establishments(Console console, Stopwatch stopwatch) {
        Runnable list = () -> openList(console, ESTABLISHMENTS, FIRST_SITE);
        stopwatch.click("Establishments, from the menu", () -> leave(console), "#nav-item-establishments", FIRST_SITE);
        stopwatch.click("sorted the other way round", list, FIRST_HEADER, Chain.LAST_SITE);
        stopwatch.click("the next page", list, "button[aria-label='Next page']", "S-00025");
        stopwatch.type("one found by its code", list, SITE_SEARCH, Chain.LAST_SITE, Chain.LAST_SITE);
    }

    private void members(Console console, Stopwatch stopwatch) {
        String headOffice = ESTABLISHMENTS + "/" + chain.headOffice(server);
        stopwatch.click(
                "The 100,000 members of one",
                () -> {
                    leave(console);
                    console.at(chain.realm(), headOffice + "/settings");
                },
                ".pf-v5-c-tabs__item:not(.pf-m-current) button",
                "person-");
    }

    private void accounts(Console console, Stopwatch stopwatch) {
        Runnable list = () -> openList(console, ACCOUNTS, "person-");
        stopwatch.click("User accounts, from the menu", () -> leave(console), "#nav-item-accounts", "person-");
        stopwatch.click("sorted the other way round", list, FIRST_HEADER, "person-99999");
        stopwatch.type("one found by the username", list, PERSON_SEARCH, "person-99999", "person-99999");
        stopwatch.type(
                "those with a password", list, "select[aria-label='E-mail and PIN']", "PASSWORD", "person-10020@");
        stopwatch.type("those archived", list, "select[aria-label='Active and inactive']", "ARCHIVED", "person-10022");
        stopwatch.type(
                "an establishment for somebody new",
                () -> {
                    openList(console, ACCOUNTS, "person-");
                    console.button("Add user").click();
                },
                "form " + SITE_SEARCH,
                Chain.LAST_SITE,
                Chain.LAST_SITE);
    }

    /** To a page of Keycloak's own, without a list of ours. */
    private void leave(Console console) {
        console.at(chain.realm(), "/groups");
        assertThat(console.page().locator("#nav-item-groups.pf-m-current, [data-testid=nav-item-groups].pf-m-current"))
                .isVisible();
        assertThat(console.row("S-")).hasCount(0);
    }

    private void openList(Console console, String path, String firstRow) {
        leave(console);
        console.at(chain.realm(), path);
        assertThat(console.row(firstRow).first()).isVisible();
    }
}
