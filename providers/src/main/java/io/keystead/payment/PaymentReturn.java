package io.keystead.payment;

import java.util.Locale;

/** How somebody comes back from the gateway's page; the account console says so in words. */
enum PaymentReturn {
    ADDED,
    CANCELLED,
    /** The bank still thinks; the gateway will tell. */
    PENDING,
    FAILED,
    /** The gateway does not answer; opening the address again helps. */
    UNAVAILABLE,
    /** Half an hour is over, or there never was such an address. */
    EXPIRED,
    /** Somebody else's, or of another session. */
    NOT_YOURS;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
