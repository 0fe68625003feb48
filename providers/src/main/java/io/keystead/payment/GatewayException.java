package io.keystead.payment;

/** Why a payment company did not do what it was asked; the message goes to the log and tells no key and no reference. */
public final class GatewayException extends Exception {

    /** Whether it is worth another try. */
    public enum Kind {
        /** It did not answer, not in time, or with something that makes no sense: try again later. */
        UNAVAILABLE,
        /** It answered that it will not: a key or a setting is wrong. */
        REFUSED,
        /** What came in its name is not from it. */
        FORGED
    }

    private final Kind kind;

    public GatewayException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
