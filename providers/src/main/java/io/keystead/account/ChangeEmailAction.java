package io.keystead.account;

import io.keystead.rest.KeysteadException;
import io.keystead.security.Confirmation;
import io.keystead.security.ConfirmedAction;
import io.keystead.security.ConfirmedPage;
import io.keystead.security.SessionService;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.actiontoken.updateemail.UpdateEmailActionToken;
import org.keycloak.authentication.requiredactions.UpdateEmail;
import org.keycloak.authentication.requiredactions.util.EmailCooldownManager;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.resources.LoginActionsService;

/**
 * Somebody asks for another e-mail address of his own, with his password. What he gets is a link, mailed to that address; the
 * present one stays until it is opened ({@link UpdateEmailLinks}).
 */
final class ChangeEmailAction extends ConfirmedAction {

    private static final String EMAIL = UserModel.EMAIL;
    private static final String END_OTHERS = "logout-sessions";
    private static final String COOLDOWN = UpdateEmail.EMAIL_RESEND_COOLDOWN_KEY_PREFIX;

    private String asked = "";

    private static EmailChangeService changes(Confirmation confirmation) {
        return new EmailChangeService(confirmation.session(), confirmation.realm());
    }

    @Override
    protected Optional<FormMessage> refusal(Confirmation confirmation) {
        return changes(confirmation).obstacle(confirmation.user()).map(FormMessage::new);
    }

    @Override
    protected ConfirmedPage page(Confirmation confirmation) {
        return new ConfirmedPage(
                "keystead-change-email.ftl",
                Map.of(
                        "present", confirmation.user().getEmail(),
                        "wanted", Objects.requireNonNullElse(confirmation.field(EMAIL), ""),
                        "endOthers", confirmation.sent().isEmpty() || endsOthers(confirmation)));
    }

    private static boolean endsOthers(Confirmation confirmation) {
        return "on".equals(confirmation.field(END_OTHERS));
    }

    @Override
    protected Optional<FormMessage> mistake(Confirmation confirmation) {
        return AccountLoginService.isAddress(confirmation.field(EMAIL))
                ? Optional.empty()
                : Optional.of(new FormMessage(EMAIL, "keystead-email-invalid"));
    }

    @Override
    protected void perform(Confirmation confirmation) {
        requirePatience(confirmation.context());
        UserModel user = confirmation.user();
        EmailChangeService changes = changes(confirmation);
        asked = changes.ask(user, confirmation.field(EMAIL));
        if (endsOthers(confirmation)) {
            new SessionService(confirmation.session(), confirmation.realm()).endOthers(user, confirmation.sessionId());
        }
        int validUntil = (int) Time.currentTimeSeconds()
                + confirmation.realm().getActionTokenGeneratedByUserLifespan(UpdateEmailActionToken.TOKEN_TYPE);
        changes.mail(user, asked, link(confirmation.context(), user, validUntil), Instant.ofEpochSecond(validUntil));
        EmailCooldownManager.addCooldownEntry(confirmation.context(), COOLDOWN);
        tell(confirmation);
    }

    /** Nobody fills somebody else's mailbox from here. */
    private static void requirePatience(RequiredActionContext context) {
        @Nullable Long seconds = EmailCooldownManager.retrieveCooldownEntry(context, COOLDOWN);
        if (seconds != null) {
            throw KeysteadException.tooOften(
                    "keystead-mail-just-sent", "a mail was sent just now", Long.toString(seconds));
        }
    }

    /** Made in the session of the request, which knows by which address people reach this server. */
    private String link(RequiredActionContext context, UserModel user, int validUntil) {
        UpdateEmailActionToken token = new UpdateEmailActionToken(
                user.getId(),
                validUntil,
                user.getEmail(),
                asked,
                context.getAuthenticationSession().getClient().getClientId());
        return LoginActionsService.actionTokenProcessor(context.getUriInfo())
                .queryParam(
                        Constants.KEY, token.serialize(context.getSession(), context.getRealm(), context.getUriInfo()))
                .build(context.getRealm().getName())
                .toString();
    }

    private void tell(Confirmation confirmation) {
        KeycloakSession session = confirmation.session();
        new EventBuilder(confirmation.realm(), session, session.getContext().getConnection())
                .event(EventType.SEND_VERIFY_EMAIL)
                .client(session.getContext().getClient())
                .user(confirmation.user())
                .detail(Details.EMAIL, asked)
                .success();
    }

    @Override
    protected Optional<FormMessage> outcome() {
        return Optional.of(new FormMessage(null, "keysteadChangeEmailSent", asked));
    }
}
