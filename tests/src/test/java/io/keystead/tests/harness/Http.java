package io.keystead.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A client without memory for one-off requests; {@link FormLogin} is the one that keeps cookies. */
final class Http {

    /** Creating a realm with many people takes half a minute on a busy machine: each secret is hashed at length. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final HttpClient client;

    Http(HttpClient client) {
        this.client = client;
    }

    Http() {
        this(HttpClient.newBuilder().connectTimeout(LIMIT).build());
    }

    Answer get(URI uri) {
        return send(HttpRequest.newBuilder(uri).GET());
    }

    Answer postForm(URI uri, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    Answer send(HttpRequest.Builder request) {
        return send(request, LIMIT);
    }

    Answer send(HttpRequest.Builder request, Duration limit) {
        try {
            HttpResponse<String> answer = client.send(request.timeout(limit).build(), BodyHandlers.ofString());
            Traffic.answered(answer);
            return new Answer(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
