package io.keystead.tests.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The promise in an OpenAPI 3.1 document, and the check of an exchange against it.
 *
 * <p>The operation must exist, the status be declared, and the body have the declared media type and shape, for errors as
 * for successes. What the server accepted must be declared too: query parameters and request body.
 */
public final class OpenApiContract {

    private final Supplier<OpenApiDocument> document;

    private OpenApiContract(Supplier<OpenApiDocument> document) {
        this.document = document;
    }

    /** Reads the document now. */
    public static OpenApiContract of(Path yaml) {
        OpenApiDocument document = OpenApiDocument.read(yaml);
        return new OpenApiContract(() -> document);
    }

    /** Reads the document at the first check, once. */
    public static OpenApiContract lazily(Path yaml) {
        return new OpenApiContract(new Supplier<>() {
            private Optional<OpenApiDocument> read = Optional.empty();

            @Override
            public synchronized OpenApiDocument get() {
                if (read.isEmpty()) {
                    read = Optional.of(OpenApiDocument.read(yaml));
                }
                return read.get();
            }
        });
    }

    /**
     * Returns if the exchange is as the document says.
     *
     * @throws ContractViolation otherwise
     */
    public void check(Exchange exchange) {
        Operation operation = document.get()
                .operation(exchange.method(), exchange.uri().getRawPath())
                .orElseThrow(() -> new ContractViolation(exchange, "the operation is not in the document"));
        checkResponse(exchange, operation);
        if (exchange.status() < 300) {
            operation.query().check(exchange);
            checkRequest(exchange, operation);
        }
    }

    private static void checkResponse(Exchange exchange, Operation operation) {
        Located response = operation
                .response(exchange.status())
                .orElseThrow(() -> new ContractViolation(exchange, "the status is not declared"));
        Located content = response.child("content");
        if (content.isMissing()) {
            if (!exchange.responseBody().isEmpty()) {
                throw new ContractViolation(exchange, "no body is declared, got: " + exchange.responseBody());
            }
            return;
        }
        String type = exchange.responseType().split(";", 2)[0].strip();
        Located media = content.child(type);
        if (media.isMissing()) {
            throw new ContractViolation(exchange, "the media type '" + type + "' is not declared");
        }
        media.child("schema").validateText(exchange.responseBody(), exchange, "response body");
    }

    private static void checkRequest(Exchange exchange, Operation operation) {
        Located body = operation.requestBody();
        if (exchange.requestBody().isEmpty()) {
            JsonNode required = body.node().path("required");
            if (required.asBoolean(false)) {
                throw new ContractViolation(exchange, "the server did without a body that is declared as required");
            }
            return;
        }
        Located schema = body.child("content").child("application/json").child("schema");
        if (schema.isMissing()) {
            throw new ContractViolation(exchange, "the server accepted a request body that is not declared");
        }
        schema.validateText(exchange.requestBody(), exchange, "accepted request body");
    }
}
