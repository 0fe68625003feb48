package io.keystead.tests.harness;

import io.keystead.tests.openapi.Exchange;
import io.keystead.tests.openapi.OpenApiContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

/** Our REST under one root, called with one token; every exchange is checked against {@code docs/openapi.yaml}. */
public final class Rest {

    private static final String JSON = "application/json";
    private static final Duration AT_SIZE = Duration.ofMinutes(10);

    private final Http http = new Http();
    private final URI root;
    private final Token token;
    private final OpenApiContract contract;
    private final String origin;

    Rest(URI root, Token token, OpenApiContract contract) {
        this(root, token, contract, "");
    }

    private Rest(URI root, Token token, OpenApiContract contract, String origin) {
        this.root = root;
        this.token = token;
        this.contract = contract;
        this.origin = origin;
    }

    /** The same calls as a page of this origin makes them. */
    public Rest from(String pageOrigin) {
        return new Rest(root, token, contract, pageOrigin);
    }

    public Answer get(String path) {
        return exchange("GET", path, "");
    }

    /** A body that is a {@code String} goes out as it is, malformed or not; everything else as JSON. */
    public Answer post(String path, Object body) {
        return exchange("POST", path, text(body));
    }

    public Answer put(String path, Object body) {
        return exchange("PUT", path, text(body));
    }

    public Answer put(String path) {
        return exchange("PUT", path, "");
    }

    public Answer delete(String path) {
        return exchange("DELETE", path, "");
    }

    /** What a browser asks before a call from another origin; not part of the contract. */
    public Answer preflight(String method, String path, String pageOrigin) {
        return http.send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Origin", pageOrigin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    /** A document too large for a check against the contract, compressed. */
    public Answer putGzipped(String path, String document) {
        return putAsGzip(path, gzipped(document));
    }

    /** Bytes that say to be a compressed document. */
    public Answer putAsGzip(String path, byte[] bytes) {
        return http.send(
                authorized(path)
                        .header("Content-Type", JSON)
                        .header("Content-Encoding", "gzip")
                        .PUT(BodyPublishers.ofByteArray(bytes)),
                AT_SIZE);
    }

    /** An answer too large for a check against the contract. */
    public Answer download(String path) {
        return http.send(authorized(path).GET(), AT_SIZE);
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", "Bearer " + token.value());
    }

    public static byte[] gzipped(String document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(document.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Answer exchange(String method, String path, String body) {
        URI uri = URI.create(root + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Accept", JSON)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", JSON);
        }
        if (!token.value().isEmpty()) {
            request.header("Authorization", "Bearer " + token.value());
        }
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        Answer answer = http.send(request);
        contract.check(new Exchange(
                method,
                uri,
                body,
                answer.status(),
                answer.header("Content-Type").orElse(""),
                answer.text()));
        return answer;
    }

    private static String text(Object body) {
        return body instanceof String text ? text : Json.write(body);
    }
}
