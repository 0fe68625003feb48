package io.keystead.credential;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.forms.login.LoginFormsPages;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** Keycloak's pages, which also know how long a PIN is: what they see of the policies is a fixed list of Keycloak's own. */
public final class PinLoginForms extends FreeMarkerLoginFormsProvider {

    private final int pinLength;

    private PinLoginForms(KeycloakSession session, int pinLength) {
        super(session);
        this.pinLength = pinLength;
    }

    @Override
    protected void createCommonAttributes(
            Theme theme, Locale locale, Properties messages, UriBuilder baseUri, LoginFormsPages page) {
        super.createCommonAttributes(theme, locale, messages, baseUri, page);
        attributes.put("keysteadPinLength", pinLength);
    }

    /** Takes the place of Keycloak's own, which it makes where nobody signs in with a PIN. */
    public static final class Factory extends FreeMarkerLoginFormsProviderFactory {

        @Override
        public LoginFormsProvider create(KeycloakSession session) {
            RealmModel realm = session.getContext().getRealm();
            return realm == null
                    ? super.create(session)
                    : PinAccounts.pinLength(realm).stream()
                            .<LoginFormsProvider>mapToObj(length -> new PinLoginForms(session, length))
                            .findFirst()
                            .orElseGet(() -> super.create(session));
        }

        @Override
        public int order() {
            return 1;
        }
    }
}
