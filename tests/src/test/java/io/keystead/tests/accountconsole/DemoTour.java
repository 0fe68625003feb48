package io.keystead.tests.accountconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.Accessibility;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Pictures;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;

/** The page "Payment methods" in a browser, on a server whose payment company is the demo. */
public final class DemoTour {

    private DemoTour() {}

    /** There without choosing, there and back with a card, and away with it. */
    public static void addsACardAndRemovesIt(Page page, KeysteadServer server) {
        try (TestRealm realm = server.createShippedRealm("demo-tour")) {
            TestUser nina =
                    realm.user("nina@demo-tour.example", "Battery-Staple-8").in("Managers");
            AccountConsole console = AccountConsole.open(page, realm, nina, "payment-methods");
            console.button("Add a payment method").click();
            looksAtTheDemo(page);
            page.locator("#keystead-demo-back").click();
            PaymentMethodsPageIT.tells(console, "No payment method was added.");

            console.button("Add a payment method").click();
            page.getByText("mastercard •••• 4444").click();
            page.locator("#keystead-demo-save").click();
            PaymentMethodsPageIT.tells(console, "The payment method was added.");
            assertThat(PaymentMethodsPageIT.row(console, "4444")).containsText("Expires soon");

            console.button("Remove Mastercard ending in 4444").click();
            console.button("Remove").click();
            console.says("Mastercard ending in 4444 was removed.");
            assertThat(page.getByText("No payment methods")).isVisible();
        }
    }

    private static void looksAtTheDemo(Page page) {
        assertThat(page.locator("h1")).containsText("Demo payment company");
        assertThat(page.getByText("only if you opened this page yourself")).isVisible();
        assertThat(new Accessibility(page).look("the demo").faults()).isEmpty();
        new Pictures(page, "en").take("demo-gateway");
        String english = page.url();
        page.setViewportSize(360, 740);
        page.navigate(english + "?kc_locale=fr");
        assertThat(page.locator("h1")).containsText("Prestataire de paiement");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isZero();
        new Pictures(page, "phone-fr").take("demo-gateway");
        page.setViewportSize(1280, 800);
        page.navigate(english + "?kc_locale=en");
    }
}
