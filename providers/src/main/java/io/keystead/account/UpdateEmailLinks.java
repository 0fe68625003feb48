package io.keystead.account;

import io.keystead.realm.RealmSettings;
import jakarta.ws.rs.core.Response;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.updateemail.UpdateEmailActionToken;
import org.keycloak.authentication.actiontoken.updateemail.UpdateEmailActionTokenHandler;

/** Keycloak's links of a change of the e-mail address, which can be ended; where Keystead is enabled, the username changes with it. */
public final class UpdateEmailLinks extends UpdateEmailActionTokenHandler {

    @Override
    public Predicate<? super UpdateEmailActionToken>[] getVerifiers(
            ActionTokenContext<UpdateEmailActionToken> context) {
        return KeycloakLinks.unended(super.getVerifiers(context), context);
    }

    @Override
    public Response handleToken(UpdateEmailActionToken token, ActionTokenContext<UpdateEmailActionToken> context) {
        return RealmSettings.of(context.getRealm()).enabled()
                ? new EmailChangeLink(context, token).open()
                : super.handleToken(token, context);
    }

    /** Takes the place of Keycloak's own: the same id, and a higher order wins. */
    @Override
    public int order() {
        return 1;
    }
}
