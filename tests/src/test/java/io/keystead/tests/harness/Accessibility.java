package io.keystead.tests.harness;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What axe-core finds wrong with a page for people who do not see it, or use no mouse. */
public final class Accessibility {

    private static final Path AXE = Path.of(
            System.getProperty("keystead.project.root", ".."), "themes", "node_modules", "axe-core", "axe.min.js");

    private static final String SERIOUS = "async () => (await axe.run()).violations"
            + ".filter(({impact}) => impact === 'serious' || impact === 'critical')"
            + ".map(({id, nodes}) => id + ': ' + nodes.map(({html}) => html).join(' '))";

    private Accessibility() {}

    /** Each serious or critical fault, with what has it. */
    @SuppressWarnings("unchecked")
    public static List<String> faults(Page page) {
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(AXE));
        return (List<String>) page.evaluate(SERIOUS);
    }
}
