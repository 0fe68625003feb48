package io.keystead.account;

import io.keystead.realm.RealmSettings;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdateEmail;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's action {@code UPDATE_EMAIL}. Where Keystead is enabled it is something that people choose to do ({@link
 * ChangeEmailAction}); nobody is made to, nor stopped at the login because an address is not confirmed yet.
 */
public final class UpdateEmailAction extends UpdateEmail {

    private final ChangeEmailAction change = new ChangeEmailAction();

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new UpdateEmailAction();
    }

    /** Takes the place of Keycloak's own: the same id, and a higher order wins. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return session != null && RealmSettings.areEnabled(session)
                ? change.getMaxAuthAge(session)
                : super.getMaxAuthAge(session);
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (!isOurs(context)) {
            super.evaluateTriggers(context);
        } else if (context.getUser().getRequiredActionsStream().anyMatch(getId()::equals)) {
            context.getUser().removeRequiredAction(getId());
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (isOurs(context)) {
            change.requiredActionChallenge(context);
        } else {
            super.requiredActionChallenge(context);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (isOurs(context)) {
            change.processAction(context);
        } else {
            super.processAction(context);
        }
    }

    private static boolean isOurs(RequiredActionContext context) {
        return RealmSettings.of(context.getRealm()).enabled();
    }
}
