package io.keystead.account;

import io.keystead.rest.KeysteadException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.updateemail.UpdateEmailActionToken;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A link to a new e-mail address that somebody opens: a click first, as programs that look into mails open links too, then
 * the change, in a transaction of its own: all of it or nothing. Nobody is signed in by it.
 */
final class EmailChangeLink {

    private final ActionTokenContext<UpdateEmailActionToken> context;
    private final UpdateEmailActionToken token;
    private final KeycloakSession session;

    EmailChangeLink(ActionTokenContext<UpdateEmailActionToken> context, UpdateEmailActionToken token) {
        this.context = context;
        this.token = token;
        this.session = context.getSession();
    }

    Response open() {
        if (context.isAuthenticationSessionFresh()) {
            return new SecretLinkPage(context)
                    .confirm(token, EmailChangeService.PURPOSE, Map.of("keysteadNewEmail", token.getNewEmail()));
        }
        EventBuilder event = context.getEvent()
                .event(EventType.UPDATE_EMAIL)
                .detail(Details.PREVIOUS_EMAIL, token.getOldEmail())
                .detail(Details.UPDATED_EMAIL, token.getNewEmail());
        try {
            change();
        } catch (RuntimeException e) {
            return refused(event, reason(e));
        }
        event.success();
        return done();
    }

    private void change() {
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
            KeycloakModelUtils.cloneContextRealmClientSessionToSession(session.getContext(), own);
            new EmailChangeService(own, own.getContext().getRealm()).confirm(token.getUserId(), token);
        });
    }

    /** What is thrown at the commit may come wrapped; a constraint of the database, that somebody else was quicker. */
    private static String reason(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeysteadException refusal) {
                return refusal.error().error();
            }
            if (cause instanceof ModelException) {
                return AccountLoginService.TAKEN;
            }
        }
        throw thrown;
    }

    private Response refused(EventBuilder event, String reason) {
        event.error(reason);
        Response page = new SecretLinkPage(context).dead(reason);
        // It says who he is, and that was not proved.
        new AuthenticationSessionManager(session)
                .removeAuthenticationSession(context.getRealm(), context.getAuthenticationSession(), true);
        return page;
    }

    private Response done() {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        return session.getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(login)
                .setUser(login.getAuthenticatedUser())
                .setAttribute("messageHeader", "keysteadEmailChangedTitle")
                .setSuccess("keysteadEmailChanged", token.getNewEmail())
                .createInfoPage();
    }
}
