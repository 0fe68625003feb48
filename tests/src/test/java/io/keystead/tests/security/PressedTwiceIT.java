package io.keystead.tests.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;

/** What people do with a page that {@link ConfirmedDeedsIT} can not do: they press twice, and go back. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PressedTwiceIT {

    private final Stage stage;

    PressedTwiceIT(KeysteadServer server, @Shipped TestRealm realm, @Another TestRealm provider) {
        this.stage = Stage.withoutLockout(server, realm, provider);
    }

    @EachDeed(Trouble.PRESSED_TWICE_AND_BACK)
    void doesItOnce(Deed deed, Page page, Complaints complaints) {
        Candidate claire = new Candidate(stage, deed, Account.PASSWORD);
        Map<String, String> filled = claire.filled();
        Locator form = opens(page, claire);
        filled.forEach((field, value) -> fill(form.locator("[name='" + field + "']"), value));
        form.locator("button[type=submit]").first().evaluate("button => { button.click(); button.click(); }");
        assertThat(form).hasCount(0);
        int times = deed.nextStep().isPresent() ? 0 : 1;
        await().untilAsserted(() -> claire.hasDoneIt(times));
        assertThat(complaints.errors()).isEmpty();
        page.goBack();
        assertThat(form).hasCount(0);
        claire.hasDoneIt(times);
    }

    private Locator opens(Page page, Candidate claire) {
        page.navigate(stage.realm().app().loginPage(claire.request()).toString());
        page.locator("#username").fill(claire.person().username());
        page.locator("#password").fill(claire.person().secret());
        page.locator("#kc-login").click();
        Locator form = page.locator("#" + claire.form());
        Locator code = page.locator("#otp");
        assertThat(form.or(code)).isVisible();
        if (code.isVisible()) {
            code.fill(claire.phone().nextCode());
            page.locator("#kc-login").click();
        }
        assertThat(form).isVisible();
        return form;
    }

    private static void fill(Locator field, String value) {
        switch (field.first().evaluate("field => field.type").toString()) {
            case "radio" ->
                field.and(field.page().locator("[value='" + value + "']")).check();
            case "checkbox" -> field.check();
            case "select-one" -> field.selectOption(value);
            default -> field.fill(value);
        }
    }
}
