package io.keystead.security;

import io.keystead.maintenance.Unconfigured;
import org.keycloak.Config;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.WebAuthnPasswordlessRegisterFactory;
import org.keycloak.common.Profile;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.EnvironmentDependentProviderFactory;

/**
 * Adds a passkey in three steps: the password (or a fresh login), Keycloak's own ceremony, and a name, which is asked for in
 * the page.
 */
public final class AddPasskeyAction implements RequiredActionProvider {

    private static final String ID = "keystead-add-passkey";

    private final PasskeyConfirmation confirmation;
    private final PasskeyCeremony ceremony;

    private AddPasskeyAction(PasskeyCeremony ceremony) {
        this.ceremony = ceremony;
        this.confirmation = new PasskeyConfirmation(ceremony);
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return confirmation.initiatedActionSupport();
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return confirmation.getMaxAuthAge(session);
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Nothing triggers it but an application.
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        PasskeyProgress progress = new PasskeyProgress(context);
        if (!progress.isConfirmed()) {
            confirmation.requiredActionChallenge(context);
        } else {
            progress.created()
                    .ifPresentOrElse(id -> new PasskeyNaming(context, id).show(), () -> ceremony.show(context));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        PasskeyProgress progress = new PasskeyProgress(context);
        if (!progress.isConfirmed()) {
            confirmation.processAction(context);
        } else {
            progress.created()
                    .ifPresentOrElse(id -> new PasskeyNaming(context, id).take(), () -> register(context, progress));
        }
    }

    private void register(RequiredActionContext context, PasskeyProgress progress) {
        ceremony.take(context).ifPresent(id -> {
            progress.created(id);
            new PasskeyNaming(context, id).show();
        });
    }

    @Override
    public void close() {}

    /** Makes the action, on top of Keycloak's own. */
    public static final class Factory
            implements RequiredActionFactory,
                    Unconfigured<RequiredActionProvider>,
                    EnvironmentDependentProviderFactory {

        private final WebAuthnPasswordlessRegisterFactory keycloaks = new WebAuthnPasswordlessRegisterFactory();

        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new AddPasskeyAction(new PasskeyCeremony(this, keycloaks.create(session)));
        }

        @Override
        public String getId() {
            return ID;
        }

        @Override
        public String getDisplayText() {
            return "Add a passkey (Keystead)";
        }

        @Override
        public boolean isSupported(Config.Scope config) {
            return Profile.isFeatureEnabled(Profile.Feature.WEB_AUTHN);
        }
    }
}
