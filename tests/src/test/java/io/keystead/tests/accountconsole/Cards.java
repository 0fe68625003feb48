package io.keystead.tests.accountconsole;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.keystead.tests.harness.StripeStandIn;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.time.YearMonth;

/** What Stripe does in the tests of the page: cards that people saved with it, and its hosted page in their browsers. */
record Cards(TestRealm realm) {

    private static final StripeStandIn STRIPE = StripeStandIn.ofTheSuite();
    private static final String HOSTED = "https://checkout.stripe.com/c/pay/";

    /** The address of a page that she opened elsewhere. */
    String hostedPage(TestUser person) {
        return realm.asMyself(person)
                .post("/payment-methods", "")
                .expect(200)
                .at("/address")
                .asText();
    }

    /** Saves one as Stripe tells it, without her browser; gives what Stripe calls it. */
    String save(TestUser person, String brand, String lastFour) {
        String hosted = hostedPage(person);
        String reference = STRIPE.savesCard(hosted, brand, lastFour);
        STRIPE.deliver(realm, STRIPE.completed(hosted)).expect(204);
        return reference;
    }

    void save(TestUser person, String brand, String lastFour, YearMonth expiry) {
        var method = STRIPE.method(save(person, brand, lastFour));
        method.withObject("/card").put("exp_month", expiry.getMonthValue()).put("exp_year", expiry.getYear());
        STRIPE.deliver(realm, STRIPE.event("payment_method.updated", method)).expect(204);
    }

    void payWith(String reference) {
        var payment = STRIPE.method(reference).removeAll();
        payment.put("id", "pi_1").put("object", "payment_intent").put("payment_method", reference);
        STRIPE.deliver(realm, STRIPE.event("payment_intent.succeeded", payment)).expect(204);
    }

    /** What the browser finds at Stripe's address: a way back. */
    static void showHostedPages(Page page) {
        page.route(
                HOSTED + "*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<!doctype html><link rel=icon href='data:,'><a id=back href='"
                                + STRIPE.returnAddress(route.request().url()) + "'>Back</a>")));
    }

    /** Somebody types a card on the hosted page that the browser shows, and goes back. */
    static void typeIn(Page page, String brand, String lastFour) {
        page.locator("#back").waitFor();
        STRIPE.savesCard(page.url(), brand, lastFour);
        page.locator("#back").click();
    }
}
