package io.keystead.security;

import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.utils.FormMessage;

/** The first step of {@link ConfirmedSetUp}: says what comes, and asks for the password. */
final class SetUpConfirmation extends ConfirmedAction {

    private final SecondFactorKind kind;
    private final RequiredActionProvider next;

    SetUpConfirmation(SecondFactorKind kind, RequiredActionProvider next) {
        this.kind = kind;
        this.next = next;
    }

    @Override
    protected Optional<FormMessage> refusal(Confirmation confirmation) {
        return Optional.empty();
    }

    @Override
    protected ConfirmedPage page(Confirmation confirmation) {
        return new ConfirmedPage("keystead-set-up-2fa.ftl", Map.of("kind", kind.word()));
    }

    @Override
    protected void perform(Confirmation confirmation) {
        // It is done in the next step.
    }

    @Override
    protected void done(Confirmation confirmation) {
        new ConfirmedStep(confirmation.context()).take();
        next.requiredActionChallenge(confirmation.context());
    }
}
