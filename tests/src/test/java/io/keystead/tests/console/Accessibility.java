package io.keystead.tests.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What axe-core holds against the state a page is in, in light and in dark: what is serious or critical. */
final class Accessibility {

    private static final String AXE = "/axe.min.js";

    /** The page, or the dialog in front of it: Keycloak's shell around our pages is not ours. */
    private static final String FAULTS =
            """
            () => axe.run(document.querySelector('[role=dialog]') ?? document.querySelector('main'), {
                resultTypes: ['violations'],
            }).then(result => result.violations
                .filter(({ impact }) => ['serious', 'critical'].includes(impact))
                .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id} ${target}: ${html}`)))
            """;

    /** Colours change with the next frame, and what fades in has its own only at the end. */
    private static final String SETTLED =
            """
            dark => document.documentElement.classList.contains('pf-v5-theme-dark') === dark
                && document.getAnimations().every(animation => animation.playState !== 'running'
                    || animation.effect.getTiming().iterations === Infinity)
            """;

    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Accessibility(Page page) {
        this.page = page;
    }

    /** Looks at the page as it is now, which the faults will call {@code state}. */
    Accessibility look(String state) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.waitForFunction(SETTLED, scheme == ColorScheme.DARK);
            load();
            for (Object fault : (List<?>) page.evaluate(FAULTS)) {
                faults.add(state + ", " + scheme + ": " + fault);
            }
        }
        return this;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    private void load() {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(source());
        }
    }

    private static String source() {
        try (InputStream axe = Objects.requireNonNull(Accessibility.class.getResourceAsStream(AXE), AXE)) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
