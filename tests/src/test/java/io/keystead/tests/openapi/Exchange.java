package io.keystead.tests.openapi;

import java.net.URI;

/**
 * A request and its answer.
 *
 * @param requestBody empty when none was sent
 * @param responseType the header {@code Content-Type}, or empty
 */
public record Exchange(
        String method, URI uri, String requestBody, int status, String responseType, String responseBody) {

    @Override
    public String toString() {
        return method + " " + uri.getRawPath() + " -> " + status;
    }
}
