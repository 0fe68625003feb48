package io.keystead.health;

import io.keystead.establishment.SelectEstablishmentAction;
import io.keystead.health.HealthRepresentation.Check;
import io.keystead.realm.RealmSettings;
import io.keystead.realm.SelectEstablishment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.theme.Theme;

/** Whether people get to our pages. */
final class PageHealth {

    private static final String THEME = "keystead";
    private static final String OURS = "keystead-";

    private final KeycloakSession session;
    private final RealmModel realm;

    PageHealth(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Ours, and those of Keycloak that our mails lead to. */
    Check requiredActions() {
        Stream<String> ours = session.getKeycloakSessionFactory()
                .getProviderFactoriesStream(RequiredActionProvider.class)
                .map(factory -> factory.getId())
                .filter(id -> id.startsWith(OURS));
        Stream<String> keycloaks = Stream.of(RequiredAction.UPDATE_PASSWORD, RequiredAction.CONFIGURE_TOTP)
                .map(Enum::name);
        List<String> missing = Stream.concat(ours, keycloaks)
                .filter(alias -> !isEnabled(alias))
                .sorted()
                .toList();
        return missing.isEmpty()
                ? Check.ok("required-actions")
                : Check.error(
                        "required-actions",
                        "keystead-health-required-actions",
                        "required actions that are not registered or not enabled: " + String.join(", ", missing),
                        missing);
    }

    private boolean isEnabled(String alias) {
        var action = realm.getRequiredActionProviderByAlias(alias);
        return action != null && action.isEnabled();
    }

    /** Whether the login asks for the establishment, if the realm wants that. */
    Check loginFlow() {
        Optional<SelectEstablishment> mode = RealmSettings.of(realm).selectEstablishment();
        if (mode.isEmpty()) {
            return Check.error(
                    "login-flow",
                    "keystead-health-select-establishment",
                    "the realm attribute " + RealmSettings.SELECT_ESTABLISHMENT
                            + " must be never, when-several or always",
                    List.of(RealmSettings.SELECT_ESTABLISHMENT));
        }
        boolean asks = mode.get() != SelectEstablishment.NEVER;
        return !asks || leadsTo(realm.getBrowserFlow(), SelectEstablishmentAction.ID)
                ? Check.ok("login-flow")
                : Check.error(
                        "login-flow",
                        "keystead-health-login-flow",
                        "people are to choose their establishment, but the browser flow lacks "
                                + SelectEstablishmentAction.ID,
                        List.of(SelectEstablishmentAction.ID));
    }

    private boolean leadsTo(@Nullable AuthenticationFlowModel flow, String authenticator) {
        return flow != null
                && realm.getAuthenticationExecutionsStream(flow.getId())
                        .filter(execution -> !execution.isDisabled())
                        .anyMatch(execution -> leadsTo(execution, authenticator));
    }

    private boolean leadsTo(AuthenticationExecutionModel execution, String authenticator) {
        return execution.isAuthenticatorFlow()
                ? leadsTo(realm.getAuthenticationFlowById(execution.getFlowId()), authenticator)
                : authenticator.equals(execution.getAuthenticator());
    }

    Check themes() {
        List<String> others = new ArrayList<>();
        addUnlessOurs(others, Theme.Type.LOGIN, realm.getLoginTheme());
        addUnlessOurs(others, Theme.Type.EMAIL, realm.getEmailTheme());
        addUnlessOurs(others, Theme.Type.ACCOUNT, realm.getAccountTheme());
        addUnlessOurs(others, Theme.Type.ADMIN, realm.getAdminTheme());
        return others.isEmpty()
                ? Check.ok("themes")
                : Check.warning(
                        "themes",
                        "keystead-health-themes",
                        "the theme " + THEME + " is not chosen, or its jar is missing, for: "
                                + String.join(", ", others),
                        others);
    }

    /** Keycloak falls back to its own theme without a word when the one that is chosen is not there. */
    private void addUnlessOurs(List<String> others, Theme.Type type, @Nullable String chosen) {
        if (!Objects.equals(chosen, THEME) || !session.theme().nameSet(type).contains(THEME)) {
            others.add(type.toString().toLowerCase(Locale.ROOT));
        }
    }
}
