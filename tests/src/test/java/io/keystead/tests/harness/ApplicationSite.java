package io.keystead.tests.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * What answers at {@link TestApp#CALLBACK} in a browser. Playwright could answer itself, but it does not see the second
 * request of a redirect, and that is how single sign-on arrives there.
 */
final class ApplicationSite implements AutoCloseable {

    private static final byte[] PAGE =
            "<!doctype html><title>Test application</title>Signed in".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    private ApplicationSite(HttpServer server) {
        this.server = server;
    }

    static ApplicationSite open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", ApplicationSite::answer);
            server.start();
            return new ApplicationSite(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, PAGE.length);
            exchange.getResponseBody().write(PAGE);
        }
    }

    /** What tells Chromium where it is. */
    String chromiumArgument() {
        return "--host-resolver-rules=MAP app.localhost:80 127.0.0.1:"
                + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
