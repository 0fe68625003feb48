package io.keystead.security;

import java.util.Map;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;

/** The first step of {@link AddPasskeyAction}: says what a passkey is, and asks for the password. */
final class PasskeyConfirmation extends ConfirmedAction {

    private final PasskeyCeremony ceremony;

    PasskeyConfirmation(PasskeyCeremony ceremony) {
        this.ceremony = ceremony;
    }

    /** A passkey that no login page asks for would be of no use. */
    @Override
    protected Optional<FormMessage> refusal(Confirmation confirmation) {
        boolean asked = Boolean.TRUE.equals(
                confirmation.realm().getWebAuthnPolicyPasswordless().isPasskeysEnabled());
        return asked ? Optional.empty() : Optional.of(new FormMessage("keysteadPasskeyNotHere"));
    }

    @Override
    protected ConfirmedPage page(Confirmation confirmation) {
        return new ConfirmedPage("keystead-add-passkey.ftl", Map.of());
    }

    @Override
    protected void perform(Confirmation confirmation) {
        // It is done in the next step.
    }

    @Override
    protected void done(Confirmation confirmation) {
        new PasskeyProgress(confirmation.context()).confirmed();
        ceremony.show(confirmation.context());
    }
}
