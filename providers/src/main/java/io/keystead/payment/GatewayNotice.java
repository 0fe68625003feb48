package io.keystead.payment;

import java.time.Instant;

/** News from a gateway. */
public sealed interface GatewayNotice {

    /** A page may have an end by now: ask for the result. */
    record SetUpEnded(String setUp) implements GatewayNotice {}

    /** A card was renewed by its bank, for example. */
    record MethodChanged(SavedMethod method) implements GatewayNotice {}

    /** The gateway does not have it any more. */
    record MethodGone(String reference) implements GatewayNotice {}

    /** Something was paid with it. */
    record MethodUsed(String reference, Instant at) implements GatewayNotice {}
}
