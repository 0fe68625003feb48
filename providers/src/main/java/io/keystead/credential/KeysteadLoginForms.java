package io.keystead.credential;

import io.keystead.realm.RealmSettings;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.forms.login.LoginFormsPages;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProviderFactory;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;
import org.keycloak.theme.Theme;

/**
 * Keycloak's pages, which also know how long a PIN is (what they see of the policies is a fixed list of Keycloak's own) and
 * where the second factor is explained.
 */
public final class KeysteadLoginForms extends FreeMarkerLoginFormsProvider {

    private static final String HELP = "keystead/help/second-factor";

    private KeysteadLoginForms(KeycloakSession session) {
        super(session);
    }

    @Override
    protected void createCommonAttributes(
            Theme theme, Locale locale, Properties messages, UriBuilder baseUri, LoginFormsPages page) {
        super.createCommonAttributes(theme, locale, messages, baseUri, page);
        PinAccounts.pinLength(realm).ifPresent(length -> attributes.put("keysteadPinLength", length));
        attributes.put(
                "keysteadSecondFactorHelp",
                Urls.realmBase(baseUri.build())
                        .path("{realm}")
                        .path(HELP)
                        .replaceQuery(null)
                        .queryParam(LocaleSelectorProvider.KC_LOCALE_PARAM, locale.toLanguageTag())
                        .build(realm.getName())
                        .toString());
    }

    /** Takes the place of Keycloak's own, which it makes where Keystead is not enabled. */
    public static final class Factory extends FreeMarkerLoginFormsProviderFactory {

        @Override
        public LoginFormsProvider create(KeycloakSession session) {
            return RealmSettings.areEnabled(session) ? new KeysteadLoginForms(session) : super.create(session);
        }

        @Override
        public int order() {
            return 1;
        }
    }
}
