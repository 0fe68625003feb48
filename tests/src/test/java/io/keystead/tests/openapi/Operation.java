package io.keystead.tests.openapi;

import java.util.Optional;
import java.util.stream.Stream;

/** One method of one path. */
record Operation(Located item, Located operation) {

    boolean exists() {
        return !operation.isMissing();
    }

    /** The declaration for a status: itself, its class such as {@code 4XX}, or {@code default}. */
    Optional<Located> response(int status) {
        Located responses = operation.child("responses");
        return Stream.of(String.valueOf(status), status / 100 + "XX", "default")
                .map(responses::child)
                .filter(response -> !response.isMissing())
                .findFirst();
    }

    Located requestBody() {
        return operation.child("requestBody");
    }

    /** Parameters of the path and of the operation. */
    QueryParameters query() {
        return new QueryParameters(Stream.of(item, operation)
                .flatMap(owner -> owner.child("parameters").elements().stream())
                .toList());
    }
}
