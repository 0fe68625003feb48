package io.keystead.security;

import io.keystead.handover.HandOverAction;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;

/** Somebody deletes his own account, with password and login name, for ever. */
public final class DeleteAccountAction extends ConfirmedAction {

    public static final String ID = "keystead-delete-account";

    private static final String LOGIN_NAME = "loginName";
    private static final String BLOCK = "blockContacts";

    private DeleteAccountAction() {}

    private static SelfDeletionService service(Confirmation confirmation) {
        return new SelfDeletionService(confirmation.session(), confirmation.realm());
    }

    @Override
    protected Optional<FormMessage> refusal(Confirmation confirmation) {
        return service(confirmation).obstacle(confirmation.user()).map(FormMessage::new);
    }

    @Override
    Optional<Instead> insteadOf(FormMessage refusal) {
        return SelfDeletionService.HAND_OVER_FIRST.equals(refusal.getMessage())
                ? Optional.of(new Instead(HandOverAction.ID, "keysteadHandOverTitle"))
                : Optional.empty();
    }

    @Override
    protected ConfirmedPage page(Confirmation confirmation) {
        return new ConfirmedPage(
                "keystead-delete-account.ftl",
                Map.of(
                        "loginName", typedLoginName(confirmation),
                        "block", blocks(confirmation),
                        "canBlock", service(confirmation).canBlock(confirmation.user())));
    }

    @Override
    protected Optional<FormMessage> mistake(Confirmation confirmation) {
        String typed = typedLoginName(confirmation).toLowerCase(Locale.ROOT);
        String own = confirmation.user().getUsername().toLowerCase(Locale.ROOT);
        return typed.equals(own)
                ? Optional.empty()
                : Optional.of(new FormMessage(LOGIN_NAME, "keysteadDeleteAccountLoginNameWrong"));
    }

    private static String typedLoginName(Confirmation confirmation) {
        String typed = confirmation.field(LOGIN_NAME);
        return typed == null ? "" : typed.strip();
    }

    private static boolean blocks(Confirmation confirmation) {
        return confirmation.field(BLOCK) != null;
    }

    @Override
    protected void perform(Confirmation confirmation) {
        service(confirmation).delete(confirmation.user(), blocks(confirmation));
    }

    /** There is nobody any more who could go back to the application signed in. */
    @Override
    protected void done(Confirmation confirmation) {
        KeycloakSession session = confirmation.session();
        LoginFormsProvider form = confirmation.context().form();
        AuthenticationManager.expireIdentityCookie(session);
        AuthenticationManager.expireRememberMeCookie(session);
        new AuthenticationSessionManager(session)
                .removeAuthenticationSession(confirmation.realm(), confirmation.authenticationSession(), true);
        confirmation
                .context()
                .challenge(form.setAttribute("messageHeader", "keysteadConfirmDoneTitle")
                        .setInfo("keysteadDeleteAccountDone")
                        .createInfoPage());
    }

    /** Makes the action. */
    public static final class Factory extends ConfirmedActionFactory {

        public Factory() {
            super(ID, "Keystead: delete my account", DeleteAccountAction::new);
        }
    }
}
