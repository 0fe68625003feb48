package io.keystead.credential;

import io.keystead.realm.RealmSettings;
import io.keystead.security.OwnWish;
import io.keystead.security.SessionService;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.ErrorPageException;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak's action {@code UPDATE_PASSWORD}: whoever changes his password or PIN because he wants to types the present one
 * first; who has to, because it was given or forgotten, chooses a PIN on our page, a password on Keycloak's own.
 *
 * <p>Its events are those of a password: to Keycloak a PIN is one.
 */
public final class UpdatePinAction extends UpdatePassword {

    private final ChangeSecretAction change = new ChangeSecretAction();

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new UpdatePinAction();
    }

    /** Takes the place of Keycloak's own: the same id, and a higher order wins. */
    @Override
    public int order() {
        return 1;
    }

    /** Who changes his own password is asked for the present one in the form, however long ago he signed in. */
    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        @Nullable
        RealmModel realm = session == null ? null : session.getContext().getRealm();
        return realm != null
                        && RealmSettings.of(realm).enabled()
                        && realm.getPasswordPolicy().getMaxAuthAge() < 0
                ? change.getMaxAuthAge(session)
                : super.getMaxAuthAge(session);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (OwnWish.isBehind(context)) {
            change.requiredActionChallenge(context);
        } else if (choosesPin(context)) {
            context.challenge(new PinPage(context).fresh());
        } else {
            super.requiredActionChallenge(context);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        requireOpen(context);
        if (OwnWish.isBehind(context)) {
            change.processAction(context);
        } else if (choosesPin(context)) {
            choose(context);
        } else {
            super.processAction(context);
            if (context.getStatus() == RequiredActionContext.Status.SUCCESS) {
                endOtherSessions(context);
            }
        }
    }

    private static void choose(RequiredActionContext context) {
        context.getEvent()
                .event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE);
        PinChange change = PinChange.sent(context.getHttpRequest().getDecodedFormParameters());
        change.mistake(AccountKind.PIN)
                .or(() -> update(context, change.pin()))
                .ifPresentOrElse(refusal -> refuse(context, refusal, change), () -> finish(context));
    }

    /**
     * What was open in a browser may have ended meanwhile: the account is gone or not active any more, or the link that led here
     * was used in another browser, which Keycloak before 26.7.4 tells only after the password is written.
     */
    private static void requireOpen(RequiredActionContext context) {
        @Nullable UserModel user = context.getUser();
        if (user == null || !user.isEnabled()) {
            throw end(context, Errors.USER_DISABLED, Messages.ACCOUNT_DISABLED);
        }
        AuthenticationSessionModel login = context.getAuthenticationSession();
        String link = login.getAuthNote(AuthenticationManager.INVALIDATE_ACTION_TOKEN);
        if (link != null && context.getSession().revokedTokens().contains(link)) {
            throw end(context, Errors.EXPIRED_CODE, Messages.EXPIRED_ACTION);
        }
    }

    private static ErrorPageException end(RequiredActionContext context, String error, String message) {
        context.getEvent().error(error);
        return new ErrorPageException(
                context.getSession(), context.getAuthenticationSession(), Response.Status.BAD_REQUEST, message);
    }

    private static boolean choosesPin(RequiredActionContext context) {
        return PinAccounts.isPinAccount(context.getRealm(), context.getUser());
    }

    private static Optional<PinRefusal> update(RequiredActionContext context, String pin) {
        try {
            context.getUser().credentialManager().updateCredential(UserCredentialModel.password(pin, false));
            return Optional.empty();
        } catch (ModelException e) {
            return Optional.of(PinRefusal.byPolicy(e));
        }
    }

    @SuppressWarnings("deprecation") // Keycloak's own action still tells both names of the event.
    private static void refuse(RequiredActionContext context, PinRefusal refusal, PinChange change) {
        EventBuilder event = context.getEvent()
                .clone()
                .client(context.getAuthenticationSession().getClient())
                .user(context.getUser())
                .detail(Details.REASON, refusal.message().getMessage());
        context.challenge(new PinPage(context).again(refusal.message(), change.endsOtherSessions()));
        event.clone().event(EventType.UPDATE_CREDENTIAL_ERROR).error(refusal.error());
        event.event(EventType.UPDATE_PASSWORD_ERROR).error(refusal.error());
    }

    @SuppressWarnings("deprecation") // As above; the other name is told by Keycloak when an action succeeds.
    private static void finish(RequiredActionContext context) {
        endOtherSessions(context);
        context.success();
        context.getEvent().clone().event(EventType.UPDATE_PASSWORD).success();
    }

    /** If it is wanted; the offline ones too, which Keycloak leaves (keycloak issue 50926). */
    private static void endOtherSessions(RequiredActionContext context) {
        boolean wanted = PinChange.sent(context.getHttpRequest().getDecodedFormParameters())
                .endsOtherSessions();
        if (wanted && RealmSettings.of(context.getRealm()).enabled()) {
            new SessionService(context.getSession(), context.getRealm())
                    .endOthers(
                            context.getUser(),
                            context.getAuthenticationSession()
                                    .getParentSession()
                                    .getId());
        }
    }
}
