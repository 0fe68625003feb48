package io.keystead.tests.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import java.nio.file.Path;

/** What one person does in the browser during one test, without cookies of anybody before. */
final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final Complaints complaints;

    Visit(Browser browser, BrowserTest settings) {
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(settings.locale())
                .setViewportSize(settings.width(), settings.height()));
        this.complaints = new Complaints(context);
        // Pictures of every moment would make each test a quarter longer.
        context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        this.page = context.newPage();
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    Complaints complaints() {
        return complaints;
    }

    /** A screenshot of each page, and a trace for {@code playwright show-trace}. */
    void keep(Path folder) {
        int number = 1;
        for (Page open : context.pages()) {
            open.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve("page-" + number + ".png")));
            number++;
        }
        context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve("trace.zip")));
    }

    @Override
    public void close() {
        context.close();
    }
}
