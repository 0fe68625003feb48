package io.keystead.tests.accountconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.keystead.tests.harness.Accessibility;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.Pictures;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.StripeFaults.Kind;
import io.keystead.tests.harness.StripeStandIn;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.pin.LoginPage;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What somebody pays with: seen, added on Stripe's page, removed. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PaymentMethodsPageIT {

    private static final StripeStandIn STRIPE = StripeStandIn.ofTheSuite();
    private static final String PASSWORD = "Battery-Staple-8";
    private static final Pattern CLEAN = Pattern.compile("/account/payment-methods$");

    private final TestRealm realm;
    private final Cards cards;

    PaymentMethodsPageIT(@Shipped TestRealm realm) {
        this.realm = realm;
        this.cards = new Cards(realm);
    }

    private TestUser manager(String name) {
        return realm.user(realm.address(name), PASSWORD).in("Managers");
    }

    private AccountConsole open(Page page, TestUser person) {
        return AccountConsole.open(page, realm, person, "payment-methods");
    }

    /** Where the browser is, too. */
    private static YearMonth thisMonth() {
        return YearMonth.now(ZoneId.systemDefault());
    }

    private static Locator rows(AccountConsole console) {
        return console.page().getByTestId("payment-method");
    }

    static Locator row(AccountConsole console, String lastFour) {
        return rows(console).filter(new Locator.FilterOptions().setHasText(lastFour));
    }

    /** How it went, beside the list; the address does not tell it any more. */
    static void tells(AccountConsole console, String outcome) {
        assertThat(console.page().getByTestId("payment-outcome"))
                .containsText(outcome, new ContainsTextOptions().setTimeout(60_000));
        assertThat(console.page()).hasURL(CLEAN);
    }

    @Test
    void eachIsRecognisedAndWhatExpiresIsMarked(Page page, Complaints complaints) {
        TestUser marc = manager("marc");
        cards.payWith(cards.save(marc, "mastercard", "4444"));
        cards.save(marc, "visa", "4242", thisMonth().plusMonths(1));
        cards.save(marc, "amex", "0005", thisMonth().minusMonths(1));
        AccountConsole console = open(page, marc);
        assertThat(console.heading()).hasText("Payment methods");
        assertThat(page.locator("main")).containsText("The payment methods of " + marc.username());
        assertThat(rows(console)).hasCount(3);
        for (String text : List.of("Mastercard •••• 4444", "Card", "Good until 11/2029", "Added on", "Last used on")) {
            assertThat(row(console, "4444")).containsText(text);
        }
        assertThat(row(console, "4444")).not().containsText(Pattern.compile("Expire"));
        assertThat(row(console, "4242")).containsText("Expires soon");
        assertThat(row(console, "4242")).not().containsText("Last used");
        assertThat(row(console, "0005")).containsText("American Express");
        assertThat(row(console, "0005")).containsText("Expired");
        assertThat(console.entry("payment-methods")).hasClass(Pattern.compile("pf-m-current"));
        assertThat(console.faults()).isEmpty();
        assertThat(console.rawKeys()).isEmpty();
        assertThat(complaints.errors()).isEmpty();
        new Pictures(page, "en").take("account-payment-methods");
    }

    @Test
    void oneIsAddedOnThePageOfThePaymentCompanyHoweverOftenOnePresses(Page page, Complaints complaints) {
        TestUser nina = manager("nina");
        Cards.showHostedPages(page);
        List<String> opened = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/me/payment-methods")) {
                opened.add(request.url());
            }
        });
        AccountConsole console = open(page, nina);
        assertThat(page.getByText("No payment methods")).isVisible();
        assertThat(console.faults()).isEmpty();
        new Pictures(page, "en").take("account-payment-methods-none");
        console.button("Add a payment method").evaluate("button => { button.click(); button.click(); }");
        assertThat(page.locator("#back")).isVisible();
        assertThat(opened).hasSize(1);

        STRIPE.savesCard(page.url(), "visa", "4242");
        page.locator("#back").click();
        tells(console, "The payment method was added.");
        new Pictures(page, "en").take("account-payment-methods-added");
        assertThat(row(console, "4242")).containsText("Visa");
        assertThat(console.entry("security")).not().hasAttribute("href", Pattern.compile("payment="));
        assertThat(console.faults()).isEmpty();
        assertThat(complaints.errors()).isEmpty();

        console.at("payment-methods");
        assertThat(row(console, "4242")).isVisible();
        assertThat(page.getByTestId("payment-outcome")).hasCount(0);
    }

    @Test
    void whoGivesUpIsToldSoAndWhileTheCompanyIsAwayOneStaysHere(Page page) {
        Cards.showHostedPages(page);
        AccountConsole console = open(page, manager("olga"));
        STRIPE.whileItIs(Kind.BROKEN, realm, () -> {
            console.button("Add a payment method").click();
            assertThat(page.getByText("The payment company does not answer as it should. Nothing was changed;"))
                    .isVisible();
        });
        console.button("Add a payment method").click();
        page.locator("#back").click();
        tells(console, "No payment method was added.");
        console.button("Close").click();
        assertThat(page.getByTestId("payment-outcome")).hasCount(0);
        assertThat(rows(console)).hasCount(0);
    }

    @Test
    void anAddressOfSomebodyElseOrOfLongAgoAddsNothingAndSaysWhatToDo(Page page) {
        String stranger = cards.hostedPage(manager("mallory"));
        STRIPE.savesCard(stranger, "visa", "6666");
        AccountConsole console = open(page, manager("paul"));
        page.navigate(STRIPE.returnAddress(stranger));
        tells(console, "If somebody else sent you there and you typed in a card");
        new Pictures(page, "en").take("account-payment-methods-not-yours");
        assertThat(rows(console)).hasCount(0);
        page.navigate(realm.url() + "/keystead/payment-returns/guessed");
        tells(console, "This address is not valid any more.");
    }

    @Test
    void whoWasSignedOutMeanwhileSignsInAndIsToldToLookIntoTheList(Page page) {
        Cards.showHostedPages(page);
        TestUser vera = manager("vera");
        AccountConsole console = open(page, vera);
        console.button("Add a payment method").click();
        assertThat(page.locator("#back")).isVisible();
        String hosted = page.url();
        STRIPE.savesCard(hosted, "visa", "4242");
        vera.resource().logout();
        page.locator("#back").click();
        new LoginPage(page).named(vera.username()).signsIn(vera.secret());
        tells(console, "If you opened it and signed in again since: look into the list");
        STRIPE.deliver(realm, STRIPE.completed(hosted)).expect(204);
        console.at("payment-methods");
        assertThat(row(console, "4242")).isVisible();
    }

    @Test
    void allOtherOutcomesAreInWords(Page page) {
        AccountConsole console = open(page, manager("quin"));
        Map.of(
                        "pending", "It shows here as soon as that is done.",
                        "failed", "Try again, or add another one.",
                        "unavailable", "it may show here by itself")
                .forEach((outcome, words) -> {
                    page.navigate(AccountConsole.address(realm, "payment-methods?payment=" + outcome));
                    tells(console, words);
                });
        page.navigate(AccountConsole.address(realm, "payment-methods?payment=whatever"));
        assertThat(page).hasURL(CLEAN);
        assertThat(page.getByText("No payment methods")).isVisible();
        assertThat(page.getByTestId("payment-outcome")).hasCount(0);
    }

    @Test
    void oneIsRemovedWithTheKeyboardOnceItWasNamed(Page page, Complaints complaints) {
        TestUser rosa = manager("rosa");
        cards.save(rosa, "visa", "4242");
        cards.save(rosa, "mastercard", "4444");
        AccountConsole console = open(page, rosa);
        Locator trash = console.button("Remove Visa ending in 4242");
        trash.press("Enter");
        assertThat(console.dialog()).containsText("Remove Visa ending in 4242?");
        assertThat(console.dialog()).containsText("11/2029");
        assertThat(new Accessibility(page).look("the dialog").faults()).isEmpty();
        new Pictures(page, "en").take("account-payment-methods-remove");
        page.keyboard().press("Escape");
        assertThat(console.dialog()).hasCount(0);
        assertThat(trash).isFocused();
        assertThat(rows(console)).hasCount(2);

        trash.press("Enter");
        console.button("Remove").press("Enter");
        console.says("Visa ending in 4242 was removed.");
        assertThat(rows(console)).hasCount(1);
        assertThat(row(console, "4444")).isVisible();
        assertThat(console.button("Add a payment method")).isFocused();
        assertThat(realm.asMyself(rosa).get("/payment-methods").expect(200).json())
                .hasSize(1);
        assertThat(complaints.errors()).isEmpty();
    }

    @Test
    void whatWasRemovedElsewhereIsRefusedInWordsAndGoes(Page page) {
        TestUser sara = manager("sara");
        cards.save(sara, "visa", "4242");
        AccountConsole console = open(page, sara);
        console.button("Remove Visa ending in 4242").click();
        var mine = realm.asMyself(sara);
        mine.delete("/payment-methods/"
                        + mine.get("/payment-methods").at("/0/id").asText())
                .expect(204);
        console.button("Remove").click();
        assertThat(console.dialog()).containsText("There is no such payment method any more.");
        console.button("Cancel").click();
        assertThat(page.getByText("No payment methods")).isVisible();
        assertThat(console.button("Add a payment method")).isFocused();
    }

    @Test
    void withoutAnAnswerOneTriesAgain(Page page) {
        TestUser tom = manager("tom");
        cards.save(tom, "visa", "4242");
        page.route("**/me/payment-methods", Route::abort);
        AccountConsole console = open(page, tom);
        assertThat(page.getByText("The server did not answer.")).isVisible();
        page.unroute("**/me/payment-methods");
        console.button("Try again").click();
        assertThat(row(console, "4242")).isVisible();
        assertThat(page.getByText("The server did not answer.")).hasCount(0);
    }

    @Test
    void aServerWithoutGatewayHasNoSuchPage(Page page) {
        page.route("**/me/permissions", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace("\"payments\":true", "\"payments\":false")));
        });
        AccountConsole console = open(page, manager("uma"));
        assertThat(console.heading()).hasText("The requested page was not found.");
        assertThat(console.entry("security")).isVisible();
        assertThat(console.entry("payment-methods")).hasCount(0);
    }

    @BrowserTest(locale = "fr", width = 360, height = 740)
    @Test
    void staffSeeItOnAPhoneInFrenchInTheDark(Page page, Complaints complaints) {
        TestUser camille = realm.user("camille", "739154").in("Housekeeping");
        cards.save(camille, "cartes_bancaires", "4242", thisMonth().plusMonths(1));
        cards.save(camille, "visa", "1111", thisMonth().minusMonths(1));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        AccountConsole console = open(page, camille);
        assertThat(console.heading()).hasText("Moyens de paiement");
        assertThat(row(console, "4242")).containsText("Cartes Bancaires");
        assertThat(row(console, "4242")).containsText("Expire bientôt");
        assertThat(row(console, "1111")).containsText("Expiré");
        assertThat(console.overflow()).isZero();
        assertThat(console.faults()).isEmpty();
        assertThat(console.rawKeys()).isEmpty();
        new Pictures(page, "phone-fr").take("account-payment-methods");
        console.button("Supprimer Visa se terminant par 1111").click();
        assertThat(console.dialog()).containsText("Supprimer Visa se terminant par 1111 ?");
        assertThat((boolean) console.dialog()
                        .locator(".pf-v5-c-modal-box__title-text")
                        .evaluate("title => title.scrollWidth <= title.clientWidth"))
                .as("the question is read to its end")
                .isTrue();
        new Pictures(page, "phone-fr").take("account-payment-methods-remove");
        assertThat(console.overflow()).isZero();
        assertThat(console.rawKeys()).isEmpty();
        assertThat(complaints.errors()).isEmpty();
    }
}
