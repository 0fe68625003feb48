package io.keystead.security;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.utils.StringUtil;

/**
 * The login behind a {@link ConfirmedAction}: that it is the login of this person, and a new one if she has no password.
 *
 * <p>Whoever signs in again may be somebody else: Keycloak looks only after the action (keycloak issue 26925), so this
 * looks before.
 */
final class FreshLogin {

    /** When the action asked for it, in seconds; stays with the request when Keycloak starts the flow anew. */
    private static final String ASKED_AT = "keystead-sign-in-again";

    /** By how much the clock of an identity provider may be slow. */
    private static final int CLOCK_SKEW_SECONDS = 60;

    private final Confirmation confirmation;
    private final KeycloakSession session;
    private final AuthenticationSessionModel login;

    FreshLogin(Confirmation confirmation) {
        this.confirmation = confirmation;
        this.session = confirmation.session();
        this.login = confirmation.authenticationSession();
    }

    /** The refusal of somebody who is not the one whose session the browser has. */
    Optional<Response> stranger() {
        AuthResult present = AuthenticationManager.authenticateIdentityCookie(session, confirmation.realm(), true);
        if (present == null || present.user().getId().equals(confirmation.user().getId())) {
            return Optional.empty();
        }
        confirmation.error(Errors.DIFFERENT_USER_AUTHENTICATED);
        return Optional.of(ConfirmedPage.refused(
                confirmation,
                new FormMessage(
                        FormMessage.GLOBAL,
                        Messages.DIFFERENT_USER_AUTHENTICATED,
                        present.user().getUsername())));
    }

    /** Where to sign in again, if that must be: the session has ended, or there is no password to ask for. */
    Optional<Response> demand() {
        if (confirmation.hasPassword() ? isAlive() : isFresh()) {
            return Optional.empty();
        }
        if (!confirmation.hasPassword() && askedAt() != null) {
            confirmation.error(Errors.INVALID_USER_CREDENTIALS);
            return Optional.of(ConfirmedPage.refused(confirmation, new FormMessage("keysteadConfirmNotFresh")));
        }
        return Optional.of(again());
    }

    /** Either this login made the session, or single sign-on did and the session is still there. */
    private boolean isAlive() {
        return !AuthenticatorUtil.isSSOAuthentication(login)
                || AuthenticationManager.authenticateIdentityCookie(session, confirmation.realm(), true) != null;
    }

    private boolean isFresh() {
        if (AuthenticatorUtil.isSSOAuthentication(login)) {
            return false;
        }
        boolean elsewhere = login.getUserSessionNotes().containsKey(Details.IDENTITY_PROVIDER);
        return !elsewhere || isFreshElsewhere();
    }

    /** An identity provider may have let her in by a session of its own, unless it was told to ask. */
    private boolean isFreshElsewhere() {
        String asked = askedAt();
        String there = login.getClientNote(AuthenticationManager.AUTH_TIME_BROKER);
        return asked != null && (there == null || Long.parseLong(there) >= Long.parseLong(asked) - CLOCK_SKEW_SECONDS);
    }

    private @Nullable String askedAt() {
        return login.getClientNote(ASKED_AT);
    }

    private Response again() {
        String prompt = login.getClientNote(OAuth2Constants.PROMPT);
        login.setClientNote(
                OAuth2Constants.PROMPT,
                StringUtil.isBlank(prompt)
                        ? OIDCLoginProtocol.PROMPT_VALUE_LOGIN
                        : prompt + " " + OIDCLoginProtocol.PROMPT_VALUE_LOGIN);
        login.setClientNote(ASKED_AT, Long.toString(Time.currentTimeSeconds()));
        AuthenticationProcessor.resetFlow(login, LoginActionsService.AUTHENTICATE_PATH);
        return Response.status(Response.Status.FOUND)
                .location(new AuthenticationFlowURLHelper(
                                session,
                                confirmation.realm(),
                                session.getContext().getUri())
                        .getLastExecutionUrl(login))
                .build();
    }
}
