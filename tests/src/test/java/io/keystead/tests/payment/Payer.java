package io.keystead.tests.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.PlainBrowser;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.StripeStandIn;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Somebody in a browser, at our pages and at those of the payment company. */
final class Payer {

    private static final StripeStandIn STRIPE = StripeStandIn.ofTheSuite();

    private final TestRealm realm;
    private final TestUser person;
    private final PlainBrowser browser;
    private final Token token;

    private Payer(TestRealm realm, TestUser person, PlainBrowser browser, Token token) {
        this.realm = realm;
        this.person = person;
        this.browser = browser;
        this.token = token;
    }

    /** Signs in. */
    static Payer in(TestRealm realm, TestUser person) {
        PlainBrowser browser = realm.app().browser();
        Answer back = browser.signsIn(browser.opens(Map.of()), person);
        Token token = realm.app().redeem(URI.create(back.header("Location").orElseThrow()));
        return new Payer(realm, person, browser, token);
    }

    /** A new person with this name. */
    static Payer named(TestRealm realm, String name) {
        return in(realm, realm.user(name, "739154"));
    }

    TestUser person() {
        return person;
    }

    Rest rest() {
        return realm.asMyself(token);
    }

    /** The address of a new page. */
    String opensPage() {
        return rest().post("/payment-methods", "").expect(200).at("/address").asText();
    }

    /** The first answer at an address, in her browser. */
    Answer visits(String address) {
        return browser.visits(address);
    }

    /** The first answer to the form of this page. */
    Answer submits(Answer page, Map<String, String> fields) {
        return browser.posts(page, fields);
    }

    /** How the account console is told that it went. */
    String opens(String returnAddress) {
        Answer answer = browser.visits(returnAddress).expect(303);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        String location = answer.header("Location").orElseThrow();
        String console = realm.url() + "/account/payment-methods?payment=";
        assertThat(location).startsWith(console);
        return location.substring(console.length());
    }

    /** The way from the list over the company's page and back; what the company calls the card. */
    String addsCard(String lastFour) {
        String page = opensPage();
        String reference = STRIPE.savesCard(page, "visa", lastFour);
        assertThat(opens(STRIPE.returnAddress(page))).isEqualTo("added");
        return reference;
    }

    Answer list() {
        return rest().get("/payment-methods").expect(200);
    }

    /** As the list shows them. */
    List<String> lastFours() {
        return texts("lastFour");
    }

    List<String> ids() {
        return texts("id");
    }

    private List<String> texts(String field) {
        return StreamSupport.stream(list().json().spliterator(), false)
                .map(method -> method.path(field).asText())
                .toList();
    }
}
