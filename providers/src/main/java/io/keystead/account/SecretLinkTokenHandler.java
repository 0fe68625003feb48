package io.keystead.account;

import jakarta.ws.rs.core.Response;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.LoginActionsServiceException;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Opens links of {@link SecretLinkService}: asks for a click, as programs that look into mails open links too, then for
 * the new password or second factor. Nobody is signed in by it, since that would pass by the second factor.
 */
public final class SecretLinkTokenHandler extends AbstractActionTokenHandler<SecretLinkToken> {

    public SecretLinkTokenHandler() {
        super(
                SecretLinkToken.TYPE,
                SecretLinkToken.class,
                Messages.INVALID_CODE,
                EventType.EXECUTE_ACTIONS,
                Errors.NOT_ALLOWED);
    }

    @Override
    @SuppressWarnings("unchecked") // Keycloak wants an array of a generic type
    public Predicate<? super SecretLinkToken>[] getVerifiers(ActionTokenContext<SecretLinkToken> context) {
        Predicate<SecretLinkToken> opens = token -> opens(token, context);
        return TokenUtils.predicates(opens);
    }

    private static boolean opens(SecretLinkToken token, ActionTokenContext<SecretLinkToken> context)
            throws LoginActionsServiceException {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        UserModel user = login.getAuthenticatedUser();
        var refusal = new SecretLinkService(context.getSession(), context.getRealm()).refusal(token, user);
        if (refusal.isPresent()) {
            context.getEvent().error(Errors.EXPIRED_CODE);
            Response page = new SecretLinkPage(context).dead(token.purpose(), refusal.get());
            // It says who he is, and that was not proved.
            new AuthenticationSessionManager(context.getSession())
                    .removeAuthenticationSession(context.getRealm(), login, true);
            throw new LoginActionsServiceException(page);
        }
        return true;
    }

    @Override
    public Response handleToken(SecretLinkToken token, ActionTokenContext<SecretLinkToken> context) {
        if (context.isAuthenticationSessionFresh()) {
            return new SecretLinkPage(context).confirm(token);
        }
        AuthenticationSessionModel login = context.getAuthenticationSession();
        login.getAuthenticatedUser().setEmailVerified(true);
        login.addRequiredAction(token.purpose().action());
        // The last page leads to the account console, where he signs in with what he has now.
        login.setAuthNote(AuthenticationManager.SET_REDIRECT_URI_AFTER_REQUIRED_ACTIONS, "true");
        String next = AuthenticationManager.nextRequiredAction(
                context.getSession(), login, context.getRequest(), context.getEvent());
        return AuthenticationManager.redirectToRequiredActions(
                context.getSession(), context.getRealm(), login, context.getUriInfo(), next);
    }

    /** The invitation is gone after use; this also stops the second of two browsers that had it open. */
    @Override
    public boolean canUseTokenRepeatedly(SecretLinkToken token, ActionTokenContext<SecretLinkToken> context) {
        return false;
    }
}
