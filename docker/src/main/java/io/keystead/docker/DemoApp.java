package io.keystead.docker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The client {@code demo-app}: one static page on which a person signs in (code flow with PKCE, in the browser) and
 * sees what the token says; it listens on this machine only.
 */
public final class DemoApp implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "/demo-app.html", "text/html; charset=utf-8",
            "/demo-app.js", "text/javascript; charset=utf-8");

    private final HttpServer http;
    private final String issuer;

    private DemoApp(HttpServer http, String issuer) {
        this.http = http;
        this.issuer = issuer;
    }

    /**
     * Starts on the wanted port, or on any free one if that is taken.
     *
     * @param issuer the address of the realm, for example {@code http://localhost:8080/realms/demo}
     */
    public static DemoApp start(int wantedPort, String issuer) throws IOException {
        DemoApp app = new DemoApp(listen(wantedPort), issuer);
        app.http.createContext("/", app::answer);
        app.http.start();
        return app;
    }

    /** Of the page. */
    public URI address() {
        return URI.create("http://localhost:" + http.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private static HttpServer listen(int wantedPort) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort), 0);
        } catch (BindException taken) {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String file = path.equals("/") ? "/demo-app.html" : path;
            String type = TYPES.get(file);
            if (type == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = resource(file).replace("{{issuer}}", issuer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String resource(String file) {
        try (InputStream in = DemoApp.class.getResourceAsStream(file.substring(1))) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
