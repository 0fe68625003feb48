package io.keystead.tests.harness;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong at {@link StripeStandIn}, for one realm at a time. */
public final class StripeFaults {

    /** How it goes wrong. */
    public enum Kind {
        /** The connection ends without an answer. */
        DOWN,
        /** No answer until the fault is over. */
        SLOW,
        /** An answer that is no JSON, with a status of success. */
        NO_JSON,
        /** JSON that is no answer. */
        NO_ANSWER,
        /** Stripe's own fault. */
        BROKEN,
        /** The key is not taken; the message repeats a part of it, as Stripe's does. */
        KEY_REFUSED
    }

    private static final long LONGEST_SECONDS = 60;

    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    /** In force until its end. */
    final class Fault {

        private final String realmId;
        private final Kind kind;
        private final CountDownLatch over = new CountDownLatch(1);

        private Fault(String realmId, Kind kind) {
            this.realmId = realmId;
            this.kind = kind;
        }

        void end() {
            faults.remove(realmId);
            over.countDown();
        }

        private void spoil(HttpExchange exchange) throws IOException {
            switch (kind) {
                case DOWN -> exchange.close();
                case SLOW -> await();
                case NO_JSON -> StripeStandIn.send(exchange, 200, "<html>It works!</html>");
                case NO_ANSWER -> StripeStandIn.send(exchange, 200, "{\"object\": \"list\", \"id\": null}");
                case BROKEN ->
                    StripeStandIn.send(
                            exchange, 500, "{\"error\": {\"message\": \"An unknown error\", \"type\": \"api_error\"}}");
                case KEY_REFUSED ->
                    StripeStandIn.send(
                            exchange,
                            401,
                            "{\"error\": {\"message\": \"Invalid API Key provided: " + StripeStandIn.API_KEY
                                    + "\", \"type\": \"invalid_request_error\"}}");
            }
        }

        private void await() {
            try {
                over.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Fault begin(String realmId, Kind kind) {
        Fault fault = new Fault(realmId, kind);
        faults.put(realmId, fault);
        return fault;
    }

    int count(String realmId) {
        return counts.getOrDefault(realmId, new AtomicInteger()).get();
    }

    /** False if nothing is wrong. */
    boolean spoil(HttpExchange exchange, Optional<String> realmId) throws IOException {
        Optional<Fault> fault = realmId.map(faults::get);
        if (fault.isEmpty()) {
            return false;
        }
        counts.computeIfAbsent(realmId.get(), id -> new AtomicInteger()).incrementAndGet();
        fault.get().spoil(exchange);
        return true;
    }
}
