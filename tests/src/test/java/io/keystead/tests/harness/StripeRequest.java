package io.keystead.tests.harness;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A request to {@link StripeStandIn}: its parameters are a form, in the body or the query. */
record StripeRequest(String method, String path, Map<String, String> parameters, Map<String, String> headers) {

    static StripeRequest read(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> parameters = new LinkedHashMap<>();
        Stream.of(body, query == null ? "" : query)
                .flatMap(form -> Stream.of(form.split("&")))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters.put(decoded(pair[0]), pair.length < 2 ? "" : decoded(pair[1])));
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : new String[] {"Authorization", "Idempotency-Key", "Stripe-Version", "Content-Type"}) {
            String value = exchange.getRequestHeaders().getFirst(name);
            headers.put(name, value == null ? "" : value);
        }
        return new StripeRequest(
                exchange.getRequestMethod(), exchange.getRequestURI().getPath(), parameters, headers);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The part of the path after {@code /v1/}, by slashes. */
    String[] segments() {
        return path.substring("/v1/".length()).split("/");
    }

    boolean is(String wantedMethod, String pattern) {
        return method.equals(wantedMethod) && path.matches(pattern);
    }
}
