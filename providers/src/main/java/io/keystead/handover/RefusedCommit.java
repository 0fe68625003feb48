package io.keystead.handover;

import io.keystead.rest.KeysteadException;
import org.keycloak.models.AbstractKeycloakTransaction;

/**
 * Refuses what a transaction has done when it is about to be committed.
 *
 * <p>For listeners of admin events, of whom Keycloak swallows what they throw; at the commit it listens.
 */
final class RefusedCommit extends AbstractKeycloakTransaction {

    private final KeysteadException refusal;

    RefusedCommit(KeysteadException refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void commitImpl() {
        throw refusal;
    }

    @Override
    protected void rollbackImpl() {}
}
