package io.keystead.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A payment method as billing needs it.
 *
 * @param gateway id of the provider
 * @param reference what the gateway calls the method, by which it can be charged
 * @param customer what the gateway calls the person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BillingMethodRepresentation(
        @JsonUnwrapped PaymentMethodRepresentation method,
        String gateway,
        String reference,
        @Nullable String customer) {}
