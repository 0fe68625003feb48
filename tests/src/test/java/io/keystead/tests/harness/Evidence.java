package io.keystead.tests.harness;

import java.io.Serial;
import org.opentest4j.TestAbortedException;

/** Says, beneath a failure, where to look for its cause. */
final class Evidence extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private Evidence(String message) {
        super(message, null, false, false);
    }

    static Throwable addTo(Throwable failure, String message) {
        if (!(failure instanceof TestAbortedException)) {
            failure.addSuppressed(new Evidence(message));
        }
        return failure;
    }
}
