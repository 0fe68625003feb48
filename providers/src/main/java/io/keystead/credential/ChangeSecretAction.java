package io.keystead.credential;

import io.keystead.rest.KeysteadException;
import io.keystead.security.Confirmation;
import io.keystead.security.ConfirmedAction;
import io.keystead.security.ConfirmedPage;
import io.keystead.security.SessionService;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;

/** Somebody changes his password or PIN because he wants to: the present one first, then the new one, twice. */
final class ChangeSecretAction extends ConfirmedAction {

    private static final String PASSWORD_PAGE = "keystead-change-password.ftl";

    private static boolean isPin(Confirmation confirmation) {
        return PinAccounts.isPinAccount(confirmation.realm(), confirmation.user());
    }

    private static PinChange change(Confirmation confirmation) {
        return PinChange.sent(confirmation.sent());
    }

    @Override
    protected Optional<FormMessage> refusal(Confirmation confirmation) {
        return Optional.empty();
    }

    @Override
    protected ConfirmedPage page(Confirmation confirmation) {
        boolean endOthers =
                confirmation.sent().isEmpty() || change(confirmation).endsOtherSessions();
        return isPin(confirmation)
                ? new ConfirmedPage(PinPage.TEMPLATE, new PinPage(confirmation.context()).view(endOthers))
                : new ConfirmedPage(PASSWORD_PAGE, Map.of("endOthers", endOthers));
    }

    @Override
    protected Optional<FormMessage> mistake(Confirmation confirmation) {
        AccountKind kind = isPin(confirmation) ? AccountKind.PIN : AccountKind.PASSWORD;
        return change(confirmation).mistake(kind).map(PinRefusal::message);
    }

    @Override
    protected void perform(Confirmation confirmation) {
        PinChange change = change(confirmation);
        try {
            confirmation.user().credentialManager().updateCredential(UserCredentialModel.password(change.pin(), false));
        } catch (ModelException e) {
            throw refused(isPin(confirmation) ? PinRefusal.byPolicy(e).message() : message(e));
        }
        if (change.endsOtherSessions()) {
            new SessionService(confirmation.session(), confirmation.realm())
                    .endOthers(confirmation.user(), confirmation.sessionId());
        }
    }

    private static FormMessage message(ModelException e) {
        return new FormMessage(PinChange.PIN, e.getMessage(), e.getParameters());
    }

    private static KeysteadException refused(FormMessage why) {
        Object[] parameters = why.getParameters() == null ? new Object[0] : why.getParameters();
        String[] texts = Stream.of(parameters).map(String::valueOf).toArray(String[]::new);
        return KeysteadException.invalid(PinChange.PIN, why.getMessage(), "is not good enough", texts);
    }

    /** With the events of Keycloak's own action. */
    @Override
    @SuppressWarnings("deprecation") // Keycloak's own action still tells both names of the event.
    protected void done(Confirmation confirmation) {
        RequiredActionContext context = confirmation.context();
        context.getEvent()
                .event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE);
        context.success();
        context.getEvent().clone().event(EventType.UPDATE_PASSWORD).success();
    }
}
