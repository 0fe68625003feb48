package io.keystead.establishment;

import io.keystead.maintenance.Unconfigured;
import io.keystead.realm.RealmSettings;
import java.util.List;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** The switch to another establishment, which any application starts with {@code kc_action}; it needs no new login. */
public final class SelectEstablishmentAction implements RequiredActionProvider {

    public static final String ID = "keystead-select-establishment";

    private SelectEstablishmentAction() {}

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /** However long ago the login was: Keycloak adds this to its time, in an int. */
    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return Integer.MAX_VALUE - (int) Time.currentTimeSeconds();
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Nothing triggers it but an application; at login the authenticator asks.
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        EstablishmentLogin login = login(context);
        if (RealmSettings.of(context.getRealm()).enabled() && login.count() > 0) {
            context.challenge(EstablishmentPage.fresh(login).show(context.form()));
        } else {
            context.ignore();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        EstablishmentLogin login = login(context);
        var page = EstablishmentPage.sent(login, context.getHttpRequest().getDecodedFormParameters());
        if (!page.isBrowsing() && login.choose(page.choice(), context.getEvent())) {
            context.success();
        } else {
            context.challenge(page.again(context.form()));
        }
    }

    private static EstablishmentLogin login(RequiredActionContext context) {
        return new EstablishmentLogin(context.getSession(), context.getAuthenticationSession(), context.getUser());
    }

    @Override
    public void close() {}

    /** Makes the action. */
    public static final class Factory implements RequiredActionFactory, Unconfigured<RequiredActionProvider> {

        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new SelectEstablishmentAction();
        }

        @Override
        public String getId() {
            return ID;
        }

        @Override
        public String getDisplayText() {
            return "Keystead: select establishment";
        }

        /** Keycloak's only setting is the age of the login, which does not count here. */
        @Override
        public List<ProviderConfigProperty> getConfigMetadata() {
            return List.of();
        }
    }
}
