package io.keystead.tests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.Stripe;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What {@link StripeStandIn} keeps, and its answers when nothing goes wrong. */
final class StripeObjects {

    private static final String SESSIONS = "/v1/checkout/sessions";
    private static final long SHORTEST_PAGE = 30 * 60 - 5;

    private final Map<String, ObjectNode> customers = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> pages = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> methods = new ConcurrentHashMap<>();
    /** By page. */
    private final Map<String, String> saved = new ConcurrentHashMap<>();
    /** By idempotency key: what was asked, and what was answered. */
    private final Map<String, Map.Entry<Map<String, String>, Reply>> keys = new ConcurrentHashMap<>();

    record Reply(int status, String body) {

        static Reply of(JsonNode body) {
            return new Reply(200, body.toString());
        }

        /** @param code empty for those of Stripe's errors that have none */
        static Reply error(int status, String code, String message) {
            ObjectNode error = Json.object();
            ObjectNode inner = error.putObject("error");
            inner.put("type", "invalid_request_error").put("message", message);
            if (!code.isEmpty()) {
                inner.put("code", code);
            }
            return new Reply(status, error.toString());
        }
    }

    Reply reply(StripeRequest request) {
        if (!request.header("Authorization").equals("Bearer " + StripeStandIn.API_KEY)) {
            return Reply.error(401, "", "You did not provide an API key.");
        }
        if (!request.header("Stripe-Version").equals(Stripe.API_VERSION)) {
            return Reply.error(400, "", "Invalid Stripe API version");
        }
        String key = request.header("Idempotency-Key");
        if (request.method().equals("POST") && !key.isEmpty()) {
            return once(key, request);
        }
        return answer(request);
    }

    /** As Stripe: the same answer to the same request, a refusal to another one with that key. */
    private Reply once(String key, StripeRequest request) {
        var known = keys.computeIfAbsent(key, unknown -> Map.entry(request.parameters(), answer(request)));
        return known.getKey().equals(request.parameters())
                ? known.getValue()
                : Reply.error(
                        400,
                        "idempotency_error",
                        "Keys for idempotent requests can only be used with the same"
                                + " parameters they were first used with.");
    }

    private synchronized Reply answer(StripeRequest request) {
        if (request.is("POST", "/v1/customers")) {
            return withKey(request, newCustomer(request));
        }
        if (request.is("POST", SESSIONS)) {
            return withKey(request, newPage(request));
        }
        if (request.is("GET", SESSIONS + "/[^/]+")) {
            return found(pages, request.segments()[2], "checkout.session")
                    .map(page -> Reply.of(expanded(page, request)))
                    .orElseGet(() -> missing("checkout.session", request.segments()[2]));
        }
        if (request.is("GET", "/v1/payment_methods/[^/]+")) {
            return found(methods, request.segments()[1], "payment_method")
                    .map(Reply::of)
                    .orElseGet(() -> missing("payment_method", request.segments()[1]));
        }
        if (request.is("POST", "/v1/payment_methods/[^/]+/detach")) {
            return detached(request.segments()[1]);
        }
        return Reply.error(404, "", "Unrecognized request URL (" + request.method() + ": " + request.path() + ").");
    }

    /** Stripe does without; this project promises that nothing is made twice. */
    private static Reply withKey(StripeRequest request, Reply reply) {
        return request.header("Idempotency-Key").isEmpty()
                ? Reply.error(400, "", "The test expects an idempotency key.")
                : reply;
    }

    private static Optional<ObjectNode> found(Map<String, ObjectNode> kept, String id, String kind) {
        return Optional.ofNullable(kept.get(id))
                .filter(found -> kind.equals(found.path("object").asText()));
    }

    private static Reply missing(String kind, String id) {
        return Reply.error(404, "resource_missing", "No such " + kind + ": '" + id + "'");
    }

    private Reply newCustomer(StripeRequest request) {
        ObjectNode customer = object("cus_", "customer");
        customer.set("metadata", metadata(request));
        customers.put(customer.path("id").asText(), customer);
        return Reply.of(customer);
    }

    private Reply newPage(StripeRequest request) {
        if (!request.parameter("mode").equals("setup")
                || request.parameter("success_url").isEmpty()
                || (request.parameter("payment_method_types[0]").isEmpty()
                        && request.parameter("currency").isEmpty())) {
            return Reply.error(400, "parameter_missing", "Missing required param.");
        }
        long expires = Long.parseLong(request.parameter("expires_at"));
        if (expires < Instant.now().getEpochSecond() + SHORTEST_PAGE) {
            return Reply.error(400, "", "The `expires_at` timestamp must be at least 30 minutes in the future.");
        }
        if (!customers.containsKey(request.parameter("customer"))) {
            return missing("customer", request.parameter("customer"));
        }
        ObjectNode page = object("cs_test_", "checkout.session");
        page.put("mode", "setup")
                .put("status", "open")
                .put("payment_status", "no_payment_required")
                .put("customer", request.parameter("customer"))
                .put("locale", request.parameter("locale"))
                .put("setup_intent", "seti_" + random())
                .put("expires_at", expires)
                .put("success_url", request.parameter("success_url"))
                .put("text_beside_button", request.parameter("custom_text[submit][message]"))
                .put("cancel_url", request.parameter("cancel_url"))
                .put(
                        "url",
                        "https://checkout.stripe.com/c/pay/" + page.path("id").asText());
        page.set("metadata", metadata(request));
        pages.put(page.path("id").asText(), page);
        return Reply.of(page);
    }

    private static ObjectNode metadata(StripeRequest request) {
        ObjectNode metadata = Json.object();
        request.parameters().forEach((name, value) -> {
            if (name.startsWith("metadata[")) {
                metadata.put(name.substring("metadata[".length(), name.length() - 1), value);
            }
        });
        return metadata;
    }

    private ObjectNode expanded(ObjectNode page, StripeRequest request) {
        ObjectNode copy = page.deepCopy();
        String method = saved.get(page.path("id").asText());
        if (request.parameters().containsValue("setup_intent.payment_method")) {
            ObjectNode intent = Json.object();
            intent.put("id", page.path("setup_intent").asText())
                    .put("object", "setup_intent")
                    .put("status", method == null ? "requires_payment_method" : "succeeded");
            intent.set("payment_method", method == null ? null : method(method));
            copy.set("setup_intent", intent);
        }
        return copy;
    }

    private Reply detached(String id) {
        ObjectNode method = methods.get(id);
        if (method == null) {
            return missing("PaymentMethod", id);
        }
        if (method.path("customer").isNull()) {
            return Reply.error(
                    400,
                    "",
                    "The payment method you provided is not attached to a customer so detachment is impossible.");
        }
        detach(id);
        return Reply.of(method);
    }

    synchronized void detach(String id) {
        Objects.requireNonNull(methods.get(id)).putNull("customer");
    }

    synchronized String complete(String address, String brand, String lastFour) {
        ObjectNode page = Objects.requireNonNull(pages.get(id(address)), address);
        ObjectNode method = object("pm_", "payment_method");
        method.put("type", "card").put("customer", page.path("customer").asText());
        method.putObject("card")
                .put("brand", brand)
                .put("last4", lastFour)
                .put("exp_month", 11)
                .put("exp_year", 2029)
                .put("funding", "credit");
        String id = method.path("id").asText();
        methods.put(id, method);
        saved.put(page.path("id").asText(), id);
        page.put("status", "complete");
        return id;
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    synchronized ObjectNode page(String address) {
        return Objects.requireNonNull(pages.get(id(address)), address).deepCopy();
    }

    synchronized ObjectNode method(String id) {
        return Objects.requireNonNull(methods.get(id), id).deepCopy();
    }

    synchronized boolean isAttached(String id) {
        return !method(id).path("customer").isNull();
    }

    List<String> customersOf(String userId) {
        return customers.values().stream()
                .filter(customer -> userId.equals(
                        customer.path("metadata").path("keystead_user").asText()))
                .map(customer -> customer.path("id").asText())
                .toList();
    }

    /** Whose request it is, so that faults of one test are not those of another. */
    Optional<String> realmOf(StripeRequest request) {
        String named = request.parameter("metadata[keystead_realm]");
        if (!named.isEmpty()) {
            return Optional.of(named);
        }
        String[] segments = request.segments();
        return switch (segments[0]) {
            case "checkout" -> realm(pages.get(segments[segments.length - 1]));
            case "payment_methods" ->
                Optional.ofNullable(methods.get(segments[1])).flatMap(method -> owner(method));
            default -> Optional.empty();
        };
    }

    private Optional<String> owner(ObjectNode method) {
        String customer = method.path("customer").asText();
        return realm(customers.get(customer));
    }

    private static Optional<String> realm(@Nullable ObjectNode object) {
        return Optional.ofNullable(object)
                .map(found -> found.path("metadata").path("keystead_realm").asText());
    }

    private static ObjectNode object(String prefix, String kind) {
        ObjectNode object = Json.object();
        return object.put("id", prefix + random())
                .put("object", kind)
                .put("created", Instant.now().getEpochSecond())
                .put("livemode", false);
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
