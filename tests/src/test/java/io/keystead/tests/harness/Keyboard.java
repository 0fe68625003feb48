package io.keystead.tests.harness;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A page that is used without a mouse. */
public record Keyboard(Page page) {

    /** From one end of a page to the other there are fewer steps. */
    private static final int STEPS = 80;

    /** Presses the tabulator until this has the focus. */
    public Keyboard reach(Locator wanted) {
        assertThat(wanted).isVisible();
        for (int step = 0; step < STEPS; step++) {
            press("Tab");
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                return this;
            }
        }
        assertThat(wanted).isFocused();
        return this;
    }

    /** One key, by its name. */
    public Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Goes to a field and fills it in. */
    public void type(Locator field, String text) {
        reach(field);
        page.keyboard().type(text);
    }
}
