package io.keystead.establishment;

import io.keystead.maintenance.Unconfigured;
import io.keystead.realm.RealmSettings;
import io.keystead.realm.SelectEstablishment;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The login step in which a person says where she works today. It stands after the subflow that finds out who she is,
 * so that it also runs when single sign-on skips the login page.
 *
 * <p>What the application asks for with {@code establishment=} is taken or refused in every mode. Otherwise it asks as
 * the realm wants it, once a session, and never when the request is passive.
 */
public final class SelectEstablishmentAuthenticator implements Authenticator {

    private final Factory factory;

    private SelectEstablishmentAuthenticator(Factory factory) {
        this.factory = factory;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        RealmSettings settings = RealmSettings.of(context.getRealm());
        if (!settings.enabled()) {
            context.success();
            return;
        }
        EstablishmentLogin login = login(context);
        Optional<String> requested = login.requested();
        if (requested.isPresent()) {
            take(requested.get(), login, context);
        } else if (asks(settings, login, context.getRealm())) {
            context.challenge(EstablishmentPage.fresh(login).show(context.form()));
        } else {
            context.success();
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        EstablishmentLogin login = login(context);
        var page = EstablishmentPage.sent(login, context.getHttpRequest().getDecodedFormParameters());
        if (login.requested().isPresent() || login.count() == 0) {
            // Not answered from the page: the request decides, or there is nothing left to choose from.
            authenticate(context);
        } else if (!page.isBrowsing() && login.choose(page.choice(), context.getEvent())) {
            context.success();
        } else {
            context.challenge(page.again(context.form()));
        }
    }

    private static EstablishmentLogin login(AuthenticationFlowContext context) {
        return new EstablishmentLogin(context.getSession(), context.getAuthenticationSession(), context.getUser());
    }

    private boolean asks(RealmSettings settings, EstablishmentLogin login, RealmModel realm) {
        SelectEstablishment mode = settings.selectEstablishment().orElseGet(() -> factory.unreadable(realm));
        boolean due = login.wantsToBeAsked() || !login.choseBefore();
        return mode != SelectEstablishment.NEVER
                && due
                && !login.isPassive()
                && !login.isSwitch()
                && mode.asks(login.count());
    }

    private static void take(String code, EstablishmentLogin login, AuthenticationFlowContext context) {
        if (login.choose(code, context.getEvent())) {
            context.success();
            return;
        }
        // Anybody can make up a code, and the page shows markup in its messages: only what looks like a code goes back.
        String shown = EstablishmentCode.isValid(code) ? code : "?";
        context.getEvent().detail(EstablishmentLogin.EVENT_DETAIL, shown).error("establishment_refused");
        // A passive request gets Keycloak's `login_required` instead of the page, as for any challenge.
        context.forceChallenge(context.form()
                .setError("keysteadEstablishmentRefused", shown)
                .createErrorPage(Response.Status.FORBIDDEN));
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}

    /** Makes the step, which has no configuration of its own: the realm attribute decides. */
    public static final class Factory implements AuthenticatorFactory, Unconfigured<Authenticator> {

        public static final String ID = "keystead-select-establishment";

        private static final Logger LOG = Logger.getLogger(SelectEstablishmentAuthenticator.class);

        private final Set<String> reported = ConcurrentHashMap.newKeySet();

        /** Says once for each realm and node that its setting can not be read, which counts as never. */
        private SelectEstablishment unreadable(RealmModel realm) {
            if (reported.add(realm.getId())) {
                LOG.warnf(
                        "Realm %s: %s is '%s', not never, when-several or always; taken as never",
                        realm.getName(),
                        RealmSettings.SELECT_ESTABLISHMENT,
                        realm.getAttribute(RealmSettings.SELECT_ESTABLISHMENT));
            }
            return SelectEstablishment.NEVER;
        }

        @Override
        public Authenticator create(KeycloakSession session) {
            return new SelectEstablishmentAuthenticator(this);
        }

        @Override
        public String getId() {
            return ID;
        }

        @Override
        public String getDisplayType() {
            return "Keystead: choice of establishment";
        }

        @Override
        public String getHelpText() {
            return "Asks in which establishment the user works, as the realm attribute "
                    + RealmSettings.SELECT_ESTABLISHMENT
                    + " says. Put it, required, after one required subflow that holds cookie, identity provider and forms.";
        }

        @Override
        public @Nullable String getReferenceCategory() {
            return null;
        }

        @Override
        public boolean isConfigurable() {
            return false;
        }

        @Override
        public List<ProviderConfigProperty> getConfigProperties() {
            return List.of();
        }

        @Override
        public Requirement[] getRequirementChoices() {
            return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
        }

        @Override
        public boolean isUserSetupAllowed() {
            return false;
        }
    }
}
