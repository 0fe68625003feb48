package io.keystead.tests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What the server answered. */
public final class Answer {

    private final HttpResponse<String> response;

    Answer(HttpResponse<String> response) {
        this.response = response;
    }

    /** This answer, if it has the status; otherwise the test fails and shows the body. */
    public Answer expect(int status) {
        if (response.statusCode() != status) {
            throw new AssertionError("%s %s answered %d, not %d: %s"
                    .formatted(response.request().method(), response.uri(), status(), status, text()));
        }
        return this;
    }

    public int status() {
        return response.statusCode();
    }

    /** What answered. */
    URI uri() {
        return response.uri();
    }

    public String text() {
        return response.body();
    }

    public JsonNode json() {
        return Json.read(text());
    }

    /** The part of the body at a JSON pointer such as {@code /establishments/0/code}. */
    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    public <T> T as(Class<T> type) {
        return Json.convert(json(), type);
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }
}
