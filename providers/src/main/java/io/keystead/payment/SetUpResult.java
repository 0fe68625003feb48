package io.keystead.payment;

import org.jspecify.annotations.Nullable;

/**
 * What has become of a page of the gateway.
 *
 * @param owner for whom it was opened, as the gateway kept it; null unless something was saved
 * @param method what was saved; null unless something was
 */
public record SetUpResult(State state, @Nullable PaymentOwner owner, @Nullable SavedMethod method) {

    /** How far the person has come. */
    public enum State {
        /** The page still waits. */
        OPEN,
        /** The bank still thinks. */
        PENDING,
        SAVED,
        /** Nothing was saved, or it is gone again. */
        FAILED
    }

    public static SetUpResult saved(PaymentOwner owner, SavedMethod method) {
        return new SetUpResult(State.SAVED, owner, method);
    }

    /** Anything but {@link State#SAVED}. */
    public static SetUpResult without(State state) {
        return new SetUpResult(state, null, null);
    }
}
