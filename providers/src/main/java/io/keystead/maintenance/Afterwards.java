package io.keystead.maintenance;

import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakSessionTask;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * What is worth noting about a request but not worth its failure: done when the request has committed, in a session and a
 * transaction of its own. A request that rolls back leaves no note, and a note that fails leaves the request as it was.
 */
public final class Afterwards extends AbstractKeycloakTransaction {

    private static final Logger LOG = Logger.getLogger(Afterwards.class);

    private final KeycloakSessionFactory factory;
    private final String what;
    private final KeycloakSessionTask job;

    private Afterwards(KeycloakSessionFactory factory, String what, KeycloakSessionTask job) {
        this.factory = factory;
        this.what = what;
        this.job = job;
    }

    /** {@code what} names the note in the log. */
    public static void run(KeycloakSession session, String what, KeycloakSessionTask job) {
        session.getTransactionManager()
                .enlistAfterCompletion(new Afterwards(session.getKeycloakSessionFactory(), what, job));
    }

    @Override
    protected void commitImpl() {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, job);
        } catch (ModelException e) {
            // Two at once, of which the other one has noted the same.
            LOG.debugf(e, "%s noted by another", what);
        } catch (RuntimeException e) {
            // The request has committed, but what is thrown here would be its answer.
            LOG.warnf(e, "%s could not be noted", what);
        }
    }

    @Override
    protected void rollbackImpl() {}
}
