package io.keystead.tests.benchmark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.HarnessSettings;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.pin.LoginPage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The first load of the account console beside Keycloak's own: bytes that came over the wire, and time until its first page is there. */
@BrowserTest
final class AccountConsoleBenchmark {

    private static final int LOADS = 7;

    /** What one load took. */
    private record Load(long bytes, long millis) {}

    @Test
    void firstLoad(@Shipped TestRealm realm, Page page) throws IOException {
        TestUser marc = realm.user(realm.address("marc"), "Battery-Staple-8").in("Managers");
        Map<String, List<Load>> loads = new LinkedHashMap<>();
        for (int load = 0; load < LOADS; load++) {
            for (String theme : List.of("keycloak.v3", "keystead")) {
                realm.with(settings -> settings.setAccountTheme(theme));
                loads.computeIfAbsent(theme, name -> new ArrayList<>())
                        .add(load(page.context().browser(), realm, marc));
            }
        }
        String told = loads.entrySet().stream()
                .map(entry -> "%-12s %8d bytes %6d ms%n"
                        .formatted(
                                entry.getKey(),
                                median(entry.getValue().stream()
                                        .mapToLong(Load::bytes)
                                        .toArray()),
                                median(entry.getValue().stream()
                                        .mapToLong(Load::millis)
                                        .toArray())))
                .reduce("", String::concat);
        Files.writeString(new HarnessSettings().target().resolve("account-console.txt"), told);
        assertThat(loads).hasSize(2);
    }

    private static long median(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** In a browser that knows the person but has nothing of the console. */
    private static Load load(Browser browser, TestRealm realm, TestUser person) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            LoginPage.open(page, realm.app()).named(person.username()).signsIn(person.secret());
            page.waitForURL("**code=**");
            CDPSession devTools = context.newCDPSession(page);
            AtomicLong bytes = new AtomicLong();
            devTools.on(
                    "Network.loadingFinished",
                    (JsonObject event) ->
                            bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            devTools.send("Network.enable");
            devTools.send("Network.clearBrowserCache");
            long started = System.nanoTime();
            page.navigate(realm.url() + "/account/");
            assertThat(page.locator("form [id$=firstName]")).isVisible();
            long millis = (System.nanoTime() - started) / 1_000_000;
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return new Load(bytes.get(), millis);
        }
    }
}
