package io.keystead.tests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.HarnessSettings;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.pin.LoginPage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The first load of the account console beside Keycloak's own: bytes that came over the wire, and time until its first page is there. */
@BrowserTest
final class AccountConsoleBenchmark {

    private static final int LOADS = 7;
    private static final String KEYCLOAKS = "keycloak.v3";
    private static final String OURS = "keystead";

    /** Far more than a load needs. */
    private static final double PATIENCE_MS = 120_000;

    /** How many times what Keycloak's takes ours may take. */
    private static final double AT_MOST = 1.3;

    /** Fonts come last. */
    private static final String ALL_IS_THERE =
            "document.readyState === 'complete' && document.fonts.status === 'loaded'";

    /** What one load took; of several, the medians. */
    private record Load(long bytes, long millis) {

        static Load median(List<Load> loads) {
            return new Load(
                    middle(loads.stream().mapToLong(Load::bytes)),
                    middle(loads.stream().mapToLong(Load::millis)));
        }

        private static long middle(LongStream values) {
            long[] sorted = values.sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    @Test
    void firstLoad(@Shipped TestRealm realm, Page page) throws IOException {
        TestUser marc = realm.user(realm.address("marc"), "Battery-Staple-8").in("Managers");
        Map<String, List<Load>> loads = new LinkedHashMap<>();
        for (int load = 0; load < LOADS; load++) {
            for (String theme : List.of(KEYCLOAKS, OURS)) {
                realm.with(settings -> settings.setAccountTheme(theme));
                loads.computeIfAbsent(theme, name -> new ArrayList<>())
                        .add(load(page.context().browser(), realm, marc));
            }
        }
        Load keycloaks = Load.median(loads.getOrDefault(KEYCLOAKS, List.of()));
        Load ours = Load.median(loads.getOrDefault(OURS, List.of()));
        String told = "| | %s | %s |%n|---|---|---|%n| bytes | %,d | %,d |%n| ms | %,d | %,d |%n"
                .formatted(KEYCLOAKS, OURS, keycloaks.bytes(), ours.bytes(), keycloaks.millis(), ours.millis());
        Files.writeString(new HarnessSettings().target().resolve("account-console.txt"), told);
        assertThat((double) ours.bytes()).as(told).isLessThan(AT_MOST * keycloaks.bytes());
        assertThat((double) ours.millis()).as(told).isLessThan(AT_MOST * keycloaks.millis());
    }

    /** In a browser that knows the person but has nothing of the console. */
    private static Load load(Browser browser, TestRealm realm, TestUser person) {
        try (BrowserContext context = browser.newContext()) {
            context.setDefaultTimeout(PATIENCE_MS);
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
            page.locator("form [id$=firstName]").waitFor();
            long millis = (System.nanoTime() - started) / 1_000_000;
            page.waitForFunction(ALL_IS_THERE);
            return new Load(bytes.get(), millis);
        }
    }
}
