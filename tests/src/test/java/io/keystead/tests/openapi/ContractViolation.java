package io.keystead.tests.openapi;

import java.io.Serial;

/** The server and {@code openapi.yaml} do not say the same. */
public final class ContractViolation extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1;

    ContractViolation(Exchange exchange, String reason) {
        super(exchange + ": " + reason);
    }
}
