package io.keystead.tests.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import io.keystead.tests.harness.Complaints;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Follows every link of the console within one realm, one of each shape, and opens every tab, without loading the
 * console again; notes what is wrong with each page.
 */
final class Crawl {

    /** Parts of addresses that differ only in what they are about. */
    private static final List<Shape> SHAPES = List.of(
            new Shape("[0-9a-f]{8}-[0-9a-f-]{27}", ":id"),
            new Shape("/client-policies/(?!profiles|policies)[^/]+", "/client-policies/:profile"),
            new Shape("/attributes/[^/]+/edit-attribute", "/attributes/:name/edit-attribute"),
            new Shape("/attributesGroup/edit/.+", "/attributesGroup/edit/:name"),
            new Shape("/client-registration/\\w+/[^/]+/", "/client-registration/:kind/:policy/"));

    /**
     * The page has a heading, asks nothing of the server any more, nothing turns, and it has changed since one went
     * there, but not for a moment: while a part of the console is loaded, the page before it stays. A few addresses
     * lead to what is there already.
     */
    private static final String WATCH =
            """
            (() => {
                let asked = 0, went = 0, changed = 0;
                const note = by => { asked += by; changed = performance.now(); };
                const counted = call => function (...what) {
                    note(1);
                    return call.apply(this, what).finally(() => note(-1));
                };
                window.fetch = counted(window.fetch);
                Response.prototype.json = counted(Response.prototype.json);
                Response.prototype.text = counted(Response.prototype.text);
                new MutationObserver(records => {
                    if (records.some(({ target }) => document.body?.contains(target))) {
                        note(0);
                    }
                }).observe(document, { subtree: true, childList: true });
                window.keysteadGo = where => { went = performance.now(); where(); };
                window.keysteadIsQuiet = () => asked === 0
                    && performance.now() - changed > 120
                    && (changed > went || performance.now() - went > 1500)
                    && document.querySelector('main [role=progressbar], main .pf-v5-c-skeleton') === null
                    && document.querySelector('main :is(h1, h2)') !== null;
            })()
            """;

    private static final String LINKS =
            """
            () => [...document.querySelectorAll('nav a[href*="#/"], main a[href*="#/"]')]
                .map(link => link.hash)
            """;

    private static final String NEXT_TAB =
            """
            index => {
                const tab = document.querySelectorAll('main button[role=tab]')[index];
                keysteadGo(() => tab?.click());
                return tab !== undefined;
            }
            """;

    /** Our keys, but not as part of the configuration that Keycloak's editors show: there they stand in braces. */
    private static final Pattern RAW = Pattern.compile("(?<!\\$\\{)\\bkeystead[A-Z]\\w*|\\{\\{");

    /** Show the user profile as the text that it is, and every text beside its key. */
    private static final List<String> EDITORS_OF_KEYS =
            List.of("/realm-settings/user-profile/json-editor", "/realm-settings/localization");

    private static final double QUIET_MS = 20_000;

    private final Page page;
    private final Complaints complaints;
    private final String root;
    private final Predicate<String> wanted;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();
    private final Queue<String> ahead = new ArrayDeque<>();
    private int errors;
    private int refusals;

    private Crawl(Page page, Complaints complaints, String realm, Predicate<String> wanted) {
        this.page = page;
        this.complaints = complaints;
        this.root = "#/" + realm;
        this.wanted = wanted;
    }

    /** To be told before the console is opened in this page. */
    static void watch(Page page) {
        page.addInitScript(WATCH);
    }

    /** From the page that is open now, through all of this realm whose addresses are wanted. */
    static Crawl of(Page page, Complaints complaints, String realm, Predicate<String> wanted) {
        Crawl crawl = new Crawl(page, complaints, realm, wanted);
        crawl.collect();
        while (!crawl.ahead.isEmpty()) {
            crawl.visit(crawl.ahead.remove());
        }
        return crawl;
    }

    /** What was visited, without the realm and with names for what differs. */
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    private void visit(String address) {
        page.evaluate("address => keysteadGo(() => { location.hash = address; })", address);
        look(address);
        // Those that are links are visited as such.
        for (int tab = 1; Boolean.TRUE.equals(page.evaluate(NEXT_TAB, tab)); tab++) {
            look(address + ", tab " + (tab + 1));
        }
    }

    private void look(String place) {
        try {
            page.waitForFunction(
                    "() => keysteadIsQuiet()", null, new Page.WaitForFunctionOptions().setTimeout(QUIET_MS));
        } catch (TimeoutError e) {
            faults.add(place + ": stays empty, or does not come to rest");
        }
        String text = page.locator("body").innerText();
        if (EDITORS_OF_KEYS.stream().noneMatch(place::contains)) {
            RAW.matcher(text).results().forEach(key -> faults.add(place + ": says " + key.group()));
        }
        complaints.errors().stream().skip(errors).forEach(error -> faults.add(place + ": " + error));
        complaints.refusals().stream().skip(refusals).forEach(refusal -> faults.add(place + ": " + refusal));
        errors = complaints.errors().size();
        refusals = complaints.refusals().size();
        collect();
    }

    private void collect() {
        for (Object link : (List<?>) page.evaluate(LINKS)) {
            String address = link.toString().split("\\?", 2)[0];
            if (address.startsWith(root + "/")) {
                String shape = Shape.of(address.substring(root.length()));
                if (wanted.test(shape) && seen.add(shape)) {
                    ahead.add(address);
                }
            }
        }
    }

    private record Shape(String part, String name) {
        static String of(String address) {
            String shape = address;
            for (Shape each : SHAPES) {
                shape = shape.replaceAll(each.part(), each.name());
            }
            return shape;
        }
    }
}
