package io.keystead.account;

import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionToken;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionTokenHandler;

/** Keycloak's links of "forgot password", which can be ended. */
public final class ResetCredentialsLinks extends ResetCredentialsActionTokenHandler {

    @Override
    public Predicate<? super ResetCredentialsActionToken>[] getVerifiers(
            ActionTokenContext<ResetCredentialsActionToken> context) {
        return KeycloakLinks.unended(super.getVerifiers(context), context);
    }

    /** Takes the place of Keycloak's own: the same id, and a higher order wins. */
    @Override
    public int order() {
        return 1;
    }
}
