package io.keystead.account;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What somebody sees who opens a link from a mail: a button that leads on, or why it does not. */
final class SecretLinkPage {

    /** Key of the usual reason. */
    static final String GONE = "keysteadLinkGone";

    private static final String TEMPLATE = "keystead-secret-link.ftl";

    private final KeycloakSession session;
    private final ActionTokenContext<? extends DefaultActionToken> context;
    private final AuthenticationSessionModel login;

    SecretLinkPage(ActionTokenContext<? extends DefaultActionToken> context) {
        this.session = context.getSession();
        this.context = context;
        this.login = context.getAuthenticationSession();
    }

    /** The button opens the same link, this time in a login of this browser that the token names. */
    Response confirm(SecretLinkToken token) {
        return confirm(token, token.purpose().word(), Map.of());
    }

    /** The same for another kind of link; {@code more} is what its words need. */
    Response confirm(DefaultActionToken token, String purpose, Map<String, Object> more) {
        token.setCompoundAuthenticationSessionId(
                AuthenticationSessionCompoundId.fromAuthSession(login).getEncodedId());
        String link = Urls.actionTokenBuilder(
                        base(),
                        token.serialize(session, context.getRealm(), context.getUriInfo()),
                        login.getClient().getClientId(),
                        login.getTabId(),
                        AuthenticationProcessor.getClientData(session, login))
                .build(context.getRealm().getName())
                .toString();
        LoginFormsProvider form = form();
        more.forEach(form::setAttribute);
        return form.setAttribute("keysteadPurpose", purpose)
                .setAttribute("keysteadUsername", login.getAuthenticatedUser().getUsername())
                .setAttribute("keysteadContinue", link)
                .createForm(TEMPLATE);
    }

    /** Its ways on begin anew: the login that the link began ends with this page. */
    Response dead(SecretLinkService.Purpose purpose, SecretLinkService.DeadLink why) {
        String reason = why == SecretLinkService.DeadLink.EXPIRED ? "keysteadLinkExpired" : GONE;
        LoginFormsProvider form = form();
        if (purpose != SecretLinkService.Purpose.TWO_FACTOR) {
            form.setAttribute(
                    "keysteadForgotten",
                    Urls.loginResetCredentials(base(), context.getRealm().getName())
                            .toString());
        }
        return dead(form, reason);
    }

    /** The same for another kind of link, with the key of the reason. */
    Response dead(String reason) {
        return dead(form(), reason);
    }

    private Response dead(LoginFormsProvider form, String reason) {
        String signIn = Urls.accountBase(base())
                .path("/")
                .build(context.getRealm().getName())
                .toString();
        return form.setError(reason)
                .setAttribute("keysteadSignIn", signIn)
                .setStatus(Response.Status.BAD_REQUEST)
                .createForm(TEMPLATE);
    }

    private URI base() {
        return context.getUriInfo().getBaseUri();
    }

    private LoginFormsProvider form() {
        return session.getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(login)
                .setUser(login.getAuthenticatedUser());
    }
}
