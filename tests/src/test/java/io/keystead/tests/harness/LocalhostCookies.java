package io.keystead.tests.harness;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Sends {@code Secure} cookies over plain HTTP too, as browsers do for localhost.
 *
 * <p>Keycloak marks its cookies {@code Secure} because browsers take http://localhost for a secure context; Java's cookie
 * manager does not, and every login would end with "cookie not found".
 */
final class LocalhostCookies extends CookieManager {

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> requestHeaders) throws IOException {
        return super.get(URI.create("https:" + uri.getRawSchemeSpecificPart()), requestHeaders);
    }

    /** Those that belong to this path. */
    void forget(String path) {
        getCookieStore().getCookies().stream()
                .filter(cookie -> path.equals(cookie.getPath()))
                .toList()
                .forEach(cookie -> getCookieStore().remove(null, cookie));
    }
}
