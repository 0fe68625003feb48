package io.keystead.realm;

import io.keystead.rest.KeysteadException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import org.keycloak.models.KeycloakSession;
import org.keycloak.transaction.JtaTransactionManagerLookup;

/**
 * The time that a transaction may take. The server rolls one back that takes longer, behind its back; whatever comes next
 * fails with an error that tells nothing.
 */
final class TimeLimit {

    private final KeycloakSession session;

    TimeLimit(KeycloakSession session) {
        this.session = session;
    }

    /** Does the work; throws 413 if it failed because it took too long. */
    void over(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (isExceeded()) {
                throw KeysteadException.tooLarge(
                        "keystead-import-too-long",
                        "took longer than one transaction may; raise KC_TRANSACTION_DEFAULT_TIMEOUT or split the document");
            }
            throw e;
        }
    }

    /** A transaction that is only marked failed for another reason; one that was ended is rolled back or gone. */
    private boolean isExceeded() {
        TransactionManager transactions =
                session.getProvider(JtaTransactionManagerLookup.class).getTransactionManager();
        try {
            int status = transactions.getStatus();
            return status == Status.STATUS_ROLLEDBACK
                    || status == Status.STATUS_ROLLING_BACK
                    || status == Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            return false;
        }
    }
}
