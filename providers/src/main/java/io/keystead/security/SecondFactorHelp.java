package io.keystead.security;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.util.LocaleUtil;

/** The page that explains the second factor in plain words, in the looks of the login pages; it knows of no person. */
public final class SecondFactorHelp {

    private final KeycloakSession session;
    private final RealmModel realm;

    public SecondFactorHelp(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** In the language of the browser, or the one that {@code kc_locale} names. */
    public Response page() {
        LocaleUtil.processLocaleParam(session, realm, null);
        URI account = Urls.accountBase(session.getContext().getUri().getBaseUri())
                .path("/")
                .fragment("/security/signing-in")
                .build(realm.getName());
        return session.getProvider(LoginFormsProvider.class)
                .setAttribute("keysteadAccount", account.toString())
                .createForm("keystead-second-factor.ftl");
    }
}
