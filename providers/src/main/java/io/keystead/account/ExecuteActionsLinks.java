package io.keystead.account;

import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionToken;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionTokenHandler;

/** Keycloak's links of an administrator who asks for actions, which can be ended. */
public final class ExecuteActionsLinks extends ExecuteActionsActionTokenHandler {

    @Override
    public Predicate<? super ExecuteActionsActionToken>[] getVerifiers(
            ActionTokenContext<ExecuteActionsActionToken> context) {
        return KeycloakLinks.unended(super.getVerifiers(context), context);
    }

    /** Takes the place of Keycloak's own: the same id, and a higher order wins. */
    @Override
    public int order() {
        return 1;
    }
}
