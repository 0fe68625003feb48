package io.keystead.tests.harness;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;

/** Pictures of pages for people to look at, in {@code target/pictures}: each in light and in dark. */
public final class Pictures {

    private final Path folder = new HarnessSettings().target().resolve("pictures");
    private final Page page;
    private final String variant;

    /** {@code variant}, such as {@code phone}, ends the names of the files. */
    public Pictures(Page page, String variant) {
        this.page = page;
        this.variant = variant;
    }

    public void take(String name) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            take(name, scheme.name().toLowerCase(Locale.ROOT));
        }
    }

    private void take(String name, String scheme) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(folder.resolve(String.join("-", name, variant, scheme) + ".png")));
    }
}
