package io.keystead.tests.harness;

import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What servers have said while it was open: their answers to the clients of tests, redirects and headers included, and their requests
 * to {@link StripeStandIn}.
 */
public final class Traffic implements AutoCloseable {

    private static final Set<Traffic> OPEN = ConcurrentHashMap.newKeySet();

    private final Queue<Message> messages = new ConcurrentLinkedQueue<>();

    private record Message(String where, String text) {}

    private Traffic() {}

    public static Traffic open() {
        Traffic traffic = new Traffic();
        OPEN.add(traffic);
        return traffic;
    }

    /**
     * Where this was said: {@code GET /realms/…} for the answer to that request, {@code Stripe: POST /v1/…} for a request, and
     * {@code Stripe: Authorization} for the key that it came with.
     */
    public Set<String> of(String needle) {
        Set<String> found = new TreeSet<>();
        messages.stream()
                .filter(message -> message.text().contains(needle))
                .forEach(message -> found.add(message.where()));
        return found;
    }

    static void answered(HttpResponse<String> answer) {
        String where = answer.request().method() + " " + answer.uri().getPath();
        add(where, answer.uri() + "\n" + answer.headers().map() + "\n" + answer.body());
    }

    static void asked(StripeRequest request) {
        add("Stripe: Authorization", request.header("Authorization"));
        add("Stripe: " + request.method() + " " + request.path(), request.path() + "\n" + request.parameters());
    }

    private static void add(String where, String text) {
        OPEN.forEach(traffic -> traffic.messages.add(new Message(where, text)));
    }

    @Override
    public void close() {
        OPEN.remove(this);
    }
}
