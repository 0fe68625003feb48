package io.keystead.tests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.Stripe;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * Speaks Stripe's API (customers, Checkout Sessions in setup mode, payment methods) as far as it is documented, errors and
 * idempotency keys included, to servers of the suite; what people do on Stripe's page, and what Stripe sends by itself, the test says.
 *
 * <p>One for all servers, started before the first of them: its faults are for one realm each.
 */
public final class StripeStandIn {

    static final String BUILD_OPTION = "--spi-payment-gateway--provider=stripe";
    public static final String RETRY_VARIABLE = "KC_SPI_KEYSTEAD__PAYMENT__RETRY_SECONDS";

    /** An empty value is a server that has no key. */
    public static final String API_KEY_VARIABLE = "KC_SPI_PAYMENT_GATEWAY__STRIPE__API_KEY";

    public static final String WEBHOOK_SECRET_VARIABLE = "KC_SPI_PAYMENT_GATEWAY__STRIPE__WEBHOOK_SECRET";

    public static final String API_KEY = "sk_test_keysteadSuite51KeyOfTheStandIn";
    public static final String WEBHOOK_SECRET = "whsec_keysteadSuiteSecretOfTheStandIn";

    /** Longer than a busy machine needs, short enough to wait for it once. */
    private static final String READ_TIMEOUT = "4000";

    private static final StripeStandIn SUITE = open();

    /** What is done while something goes wrong. */
    @FunctionalInterface
    public interface Work<E extends Exception> {

        void go() throws E;
    }

    private final HttpServer server;
    private final StripeObjects objects = new StripeObjects();
    private final StripeFaults faults = new StripeFaults();

    private StripeStandIn(HttpServer server) {
        this.server = server;
    }

    public static StripeStandIn ofTheSuite() {
        return SUITE;
    }

    private static StripeStandIn open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            StripeStandIn standIn = new StripeStandIn(server);
            server.createContext("/", standIn::answer);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "stripe-stand-in");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> environment() {
        return Map.of(
                API_KEY_VARIABLE,
                API_KEY,
                WEBHOOK_SECRET_VARIABLE,
                "whsec_of_another_endpoint, " + WEBHOOK_SECRET,
                "KC_SPI_PAYMENT_GATEWAY__STRIPE__API_BASE",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "KC_SPI_PAYMENT_GATEWAY__STRIPE__READ_TIMEOUT",
                READ_TIMEOUT,
                RETRY_VARIABLE,
                "1");
    }

    /** What is done while that goes wrong for this realm. */
    public <E extends Exception> void whileItIs(StripeFaults.Kind kind, TestRealm realm, Work<E> work) throws E {
        StripeFaults.Fault fault = faults.begin(realm.id(), kind);
        try {
            work.go();
        } finally {
            fault.end();
        }
    }

    /** How often it was asked for this realm, by its id, with a fault in force. */
    public int faultsOf(String realmId) {
        return faults.count(realmId);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            StripeRequest request = StripeRequest.read(exchange);
            Traffic.asked(request);
            Optional<String> realm = objects.realmOf(request);
            if (!faults.spoil(exchange, realm)) {
                StripeObjects.Reply reply = objects.reply(request);
                send(exchange, reply.status(), reply.body());
            }
        }
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Request-Id", "req_standIn" + System.nanoTime());
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Somebody saves a card on the page at this address; what Stripe calls it. */
    public String savesCard(String page, String brand, String lastFour) {
        return objects.complete(page, brand, lastFour);
    }

    /** Where that page sends the browser. */
    public String returnAddress(String page) {
        return objects.page(page).path("success_url").asText();
    }

    /** The page as Stripe describes it. */
    public ObjectNode page(String page) {
        return objects.page(page);
    }

    public boolean isAttached(String method) {
        return objects.isAttached(method);
    }

    /** All customers that were made for this person. */
    public List<String> customersOf(TestUser person) {
        return objects.customersOf(person.id());
    }

    /** As when somebody removes it on Stripe's own site. */
    public void detach(String method) {
        objects.detach(method);
    }

    /** What Stripe sends when that page is done. */
    public String completed(String page) {
        return event("checkout.session.completed", objects.page(page));
    }

    public String event(String type, JsonNode object) {
        ObjectNode event = Json.object();
        event.put("id", "evt_" + System.nanoTime())
                .put("object", "event")
                .put("api_version", Stripe.API_VERSION)
                .put("created", Instant.now().getEpochSecond())
                .put("livemode", false)
                .put("pending_webhooks", 1)
                .put("type", type);
        event.putObject("request").putNull("id").putNull("idempotency_key");
        event.putObject("data").set("object", object);
        return event.toString();
    }

    /** As Stripe describes it. */
    public ObjectNode method(String method) {
        return objects.method(method);
    }

    /** Sends it to a realm, signed now by Stripe's own library. */
    public Answer deliver(TestRealm realm, String event) {
        return deliver(realm, event, signature(event, WEBHOOK_SECRET, Instant.now()));
    }

    public static String signature(String event, String secret, Instant moment) {
        try {
            return Webhook.Signature.generateSignatureHeader(event, secret, moment.getEpochSecond());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with whatever stands for a signature; none if empty. */
    public Answer deliver(TestRealm realm, String event, String signature) {
        return deliver(realm, "stripe", event, signature);
    }

    /** The same to the address of any gateway. */
    public Answer deliver(TestRealm realm, String gateway, String event, String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(realm.url() + "/keystead/payment-webhooks/" + gateway))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(event));
        if (!signature.isEmpty()) {
            request.header("Stripe-Signature", signature);
        }
        return new Http().send(request);
    }
}
