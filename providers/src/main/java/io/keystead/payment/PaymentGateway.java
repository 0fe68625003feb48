package io.keystead.payment;

import java.util.Optional;
import java.util.function.Function;
import org.keycloak.provider.Provider;

/**
 * A payment company that keeps people's cards, so that no card number ever comes near us.
 *
 * <p>One is chosen with {@code --spi-payment-gateway--provider=<id>}; see {@code docs/payments.md} for writing another one. Every
 * method that asks the company must come back within seconds, as a request waits for it, and no method may write to the
 * database. What a {@link GatewayException} says stands in logs: no key, no reference.
 */
public interface PaymentGateway extends Provider {

    /** Whether it has all its keys in the realm of this session; without, nothing is offered to anybody. */
    boolean isReady();

    /**
     * Opens a page of the company on which one person saves one payment method.
     *
     * <p>Asked twice with the same {@link SetUpRequest#id()}, nothing is made twice.
     */
    HostedPage open(SetUpRequest request) throws GatewayException;

    /**
     * What has become of a page that was opened.
     *
     * @param setUp as {@link HostedPage#setUp()} told it
     */
    SetUpResult resultOf(String setUp) throws GatewayException;

    /**
     * Reads what the company sends by itself, once it has seen that it is the company's.
     *
     * @param body as it came, since that is what is signed
     * @param header the value of an HTTP header, whatever the case of its name
     * @return empty for genuine news that mean nothing to us
     * @throws GatewayException {@link GatewayException.Kind#FORGED} for what the company did not send, or long ago
     */
    Optional<GatewayNotice> read(String body, Function<String, Optional<String>> header) throws GatewayException;

    /** Has the company forget a payment method; it is done as well if there is none any more. */
    void detach(String reference) throws GatewayException;

    @Override
    default void close() {}
}
