package io.keystead.tests.harness;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A server that does not answer at one address for a while, as a page in English tells it. */
public record Outage(Page page) {

    /**
     * While it can not be read, what is shown says so; when it can again, one tries again and has it.
     *
     * @param path a regular expression
     * @param look opens what reads from there
     * @param wanted what is shown in the end
     */
    public void recovers(String path, Runnable look, Supplier<Locator> wanted) {
        Pattern address = Pattern.compile(path);
        page.route(address, route -> route.abort());
        look.run();
        Locator again = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"));
        assertThat(page.getByText("The server did not answer.").last()).isVisible();
        page.unroute(address);
        again.last().click();
        assertThat(wanted.get()).isVisible();
        assertThat(again).hasCount(0);
    }
}
