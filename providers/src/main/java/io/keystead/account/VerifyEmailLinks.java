package io.keystead.account;

import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionTokenHandler;

/** Keycloak's links of a verification of the e-mail address, which can be ended. */
public final class VerifyEmailLinks extends VerifyEmailActionTokenHandler {

    @Override
    public Predicate<? super VerifyEmailActionToken>[] getVerifiers(
            ActionTokenContext<VerifyEmailActionToken> context) {
        return KeycloakLinks.unended(super.getVerifiers(context), context);
    }

    /** Takes the place of Keycloak's own: the same id, and a higher order wins. */
    @Override
    public int order() {
        return 1;
    }
}
