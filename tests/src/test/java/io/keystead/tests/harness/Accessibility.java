package io.keystead.tests.harness;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What axe-core holds against the state a page is in: what is serious or critical. On a French page, English words too that nobody sees. */
public final class Accessibility {

    private static final String AXE = "/axe.min.js";

    /** The page, or the dialog in front of it. */
    private static final String PART = "document.querySelector('[role=dialog]') ?? document.querySelector('main')";

    private static final String FAULTS =
            """
            () => axe.run(%s, { resultTypes: ['violations'] }).then(result => result.violations
                .filter(({ impact }) => ['serious', 'critical'].includes(impact))
                .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id} ${target}: ${html}`)))
            """;

    /** What PatternFly says in English to those who do not see the page, unless it is told otherwise, on a page in French. */
    private static final String ENGLISH =
            """
            () => document.documentElement.lang !== 'fr' ? [] : [...(%s).querySelectorAll('*')]
                .flatMap(element => [
                    ...['aria-label', 'aria-valuetext', 'alt', 'title'].map(name => element.getAttribute(name)),
                    element.matches('[class*=screen-reader]') ? element.textContent : null])
                .filter(text => /\\b(alert|breadcrumb|clear|close|collapse|current|details|drag|expand|filter|first|go to|hide|items|last|loading|more|next|of|open|options|previous|remove|reset|row|rows|scroll|search|select|selected|show|side|sort|starred|status|success|switch|tab|the|toggle|type|warning)\\b/i.test(text))
                .map(text => 'not French: ' + text)
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

    public Accessibility(Page page) {
        this.page = page;
    }

    /** What is wrong now with all of a page whose every part is ours. */
    public static List<String> faultsOf(Page page) {
        load(page);
        return found(page, "document");
    }

    /**
     * Looks at the page or dialog as it is now, in light and in dark, without the shell around it, which is Keycloak's;
     * the faults will call it {@code state}.
     */
    public Accessibility look(String state) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.waitForFunction(SETTLED, scheme == ColorScheme.DARK);
            load(page);
            found(page, PART).forEach(fault -> faults.add(state + ", " + scheme + ": " + fault));
        }
        return this;
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    private static List<String> found(Page page, String where) {
        return Stream.of(FAULTS, ENGLISH)
                .flatMap(look -> ((List<?>) page.evaluate(look.formatted(where))).stream())
                .map(String::valueOf)
                .toList();
    }

    private static void load(Page page) {
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
