package io.keystead.security;

import org.keycloak.authentication.CredentialRegistrator;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A second factor of Keycloak's that somebody sets up because he wants to: the password (or a fresh login) first, then Keycloak's
 * own page. Who has to set one up has just signed in for that, and comes to that page at once.
 */
final class ConfirmedSetUp implements RequiredActionProvider, CredentialRegistrator {

    private final RequiredActionProvider keycloaks;
    private final CredentialRegistrator type;
    private final SetUpConfirmation confirmation;

    private ConfirmedSetUp(RequiredActionProvider keycloaks, CredentialRegistrator type, SecondFactorKind kind) {
        this.keycloaks = keycloaks;
        this.type = type;
        this.confirmation = new SetUpConfirmation(kind, keycloaks);
    }

    static <A extends RequiredActionProvider & CredentialRegistrator> RequiredActionProvider of(
            A keycloaks, SecondFactorKind kind) {
        return new ConfirmedSetUp(keycloaks, keycloaks, kind);
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return confirmation.initiatedActionSupport();
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return confirmation.getMaxAuthAge(session);
    }

    /** A realm with several levels of login asks for the level of what is set up. */
    @Override
    public String getCredentialType(KeycloakSession session, AuthenticationSessionModel login) {
        return type.getCredentialType(session, login);
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        keycloaks.evaluateTriggers(context);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        step(context).requiredActionChallenge(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        step(context).processAction(context);
    }

    private RequiredActionProvider step(RequiredActionContext context) {
        boolean asks =
                context.getUser() == null || (OwnWish.isBehind(context) && !new ConfirmedStep(context).isTaken());
        return asks ? confirmation : keycloaks;
    }

    @Override
    public void close() {}
}
