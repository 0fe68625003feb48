package io.keystead.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A payment method as its owner sees it, who does not see what the gateway calls it.
 *
 * @param kind {@code card}, {@code sepa_debit} …
 * @param createdAt milliseconds since 1970
 * @param lastUsed the same; absent if the gateway told of no payment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentMethodRepresentation(
        String id,
        String kind,
        @Nullable String brand,
        @Nullable String lastFour,
        @Nullable Integer expiryMonth,
        @Nullable Integer expiryYear,
        long createdAt,
        @Nullable Long lastUsed) {

    static PaymentMethodRepresentation of(PaymentMethodEntity method) {
        return new PaymentMethodRepresentation(
                method.id(),
                method.kind(),
                method.brand(),
                method.lastFour(),
                method.expiryMonth(),
                method.expiryYear(),
                method.createdAt(),
                method.lastUsed());
    }
}
