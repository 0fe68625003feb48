package io.keystead.account;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What somebody sees who opens a link from a mail: a button that leads on, or why it does not. */
final class SecretLinkPage {

    private static final String TEMPLATE = "keystead-secret-link.ftl";

    private final KeycloakSession session;
    private final ActionTokenContext<SecretLinkToken> context;
    private final AuthenticationSessionModel login;

    SecretLinkPage(ActionTokenContext<SecretLinkToken> context) {
        this.session = context.getSession();
        this.context = context;
        this.login = context.getAuthenticationSession();
    }

    /** The button opens the same link, this time in a login of this browser that the token names. */
    Response confirm(SecretLinkToken token) {
        token.setCompoundAuthenticationSessionId(
                AuthenticationSessionCompoundId.fromAuthSession(login).getEncodedId());
        String link = Urls.actionTokenBuilder(
                        context.getUriInfo().getBaseUri(),
                        token.serialize(session, context.getRealm(), context.getUriInfo()),
                        login.getClient().getClientId(),
                        login.getTabId(),
                        AuthenticationProcessor.getClientData(session, login))
                .build(context.getRealm().getName())
                .toString();
        return form().setAttribute("keysteadPurpose", token.purpose().word())
                .setAttribute("keysteadUsername", login.getAuthenticatedUser().getUsername())
                .setAttribute("keysteadContinue", link)
                .createForm(TEMPLATE);
    }

    /** Its ways on begin anew: the login that the link began ends with this page. */
    Response dead(SecretLinkService.Purpose purpose, SecretLinkService.DeadLink why) {
        URI base = context.getUriInfo().getBaseUri();
        String realm = context.getRealm().getName();
        LoginFormsProvider form = form().setError(
                        why == SecretLinkService.DeadLink.EXPIRED ? "keysteadLinkExpired" : "keysteadLinkGone")
                .setAttribute(
                        "keysteadSignIn",
                        Urls.accountBase(base).path("/").build(realm).toString());
        if (purpose != SecretLinkService.Purpose.TWO_FACTOR) {
            form.setAttribute(
                    "keysteadForgotten", Urls.loginResetCredentials(base, realm).toString());
        }
        return form.setStatus(Response.Status.BAD_REQUEST).createForm(TEMPLATE);
    }

    private LoginFormsProvider form() {
        return session.getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(login)
                .setUser(login.getAuthenticatedUser());
    }
}
