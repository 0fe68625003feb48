package io.keystead.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** What the gateway's page says to whoever sees it: that it is for the one who opened it. A realm may say it in other words. */
final class PageWarning {

    private static final String KEY = "keysteadPaymentPageWarning";

    private PageWarning() {}

    static String text(KeycloakSession session, RealmModel realm, Locale locale) {
        try {
            String pattern = session.theme()
                    .getTheme(Theme.Type.LOGIN)
                    .getEnhancedMessages(realm, locale)
                    .getProperty(KEY, "");
            return new MessageFormat(pattern, locale).format(new Object[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
