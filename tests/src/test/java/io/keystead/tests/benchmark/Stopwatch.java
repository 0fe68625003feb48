package io.keystead.tests.benchmark;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times, in the browser, from a click until what it leads to is painted.
 *
 * <p>What counts is the first frame after the rows are in the page, whatever the driver of the browser takes beside it.
 */
final class Stopwatch {

    private static final int TIMES = 20;

    /** Presses or types, and answers after how many milliseconds a row says the text. */
    private static final String MEASURE =
            """
            async ({ target, typed, row }) => {
                const painted = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                const shows = () => [...document.querySelectorAll('tbody tr, [role=option], .pf-v5-c-data-list__item')]
                    .some(one => one.checkVisibility() && one.textContent.includes(row));
                if (shows()) throw new Error('shown before: ' + row);
                const element = document.querySelector(target);
                const start = performance.now();
                if (typed === '') {
                    element.click();
                } else {
                    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value').set.call(element, typed);
                    ['input', 'change'].forEach(type => element.dispatchEvent(new Event(type, { bubbles: true })));
                }
                while (!shows()) {
                    if (performance.now() - start > 60000) throw new Error('never shown: ' + row);
                    await new Promise(done => requestAnimationFrame(done));
                }
                await painted();
                return performance.now() - start;
            }""";

    private final Page page;
    private final List<String> lines = new ArrayList<>();

    Stopwatch(Page page) {
        this.page = page;
    }

    /** From a click on {@code target} until a row says {@code row}; {@code before} brings the page to where one clicks. */
    void click(String name, Runnable before, String target, String row) {
        measure(name, before, target, "", row);
    }

    /** From the last letter typed until a row says {@code row}. */
    void type(String name, Runnable before, String target, String typed, String row) {
        measure(name, before, target, typed, row);
    }

    private void measure(String name, Runnable before, String target, String typed, String row) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < TIMES; round++) {
            before.run();
            page.waitForSelector(target);
            Map<String, String> what = Map.of("target", target, "typed", typed, "row", row);
            times.add(((Number) page.evaluate(MEASURE, what)).doubleValue());
        }
        times.sort(null);
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f |",
                name,
                times.get(0),
                (times.get(TIMES / 2 - 1) + times.get(TIMES / 2)) / 2,
                times.get(TIMES - 1)));
    }

    /** A table in Markdown: shortest, median and longest of twenty times, in milliseconds. */
    String table() {
        return "| From the click to the rows, ms | shortest | median of 20 | longest |\n|---|---|---|---|\n"
                + String.join("\n", lines) + "\n";
    }
}
