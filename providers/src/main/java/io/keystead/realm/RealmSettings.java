package io.keystead.realm;

import io.keystead.rest.KeysteadException;
import org.keycloak.models.RealmModel;

/** A typed view of the realm attributes that begin with {@code keystead.}. */
public record RealmSettings(boolean enabled) {

    static final String ENABLED = "keystead.enabled";

    public static RealmSettings of(RealmModel realm) {
        return new RealmSettings(Boolean.TRUE.equals(realm.getAttribute(ENABLED, false)));
    }

    /**
     * Keystead does nothing in a realm that did not ask for it.
     *
     * @throws KeysteadException 404 if it did not
     */
    public void requireEnabled() {
        if (!enabled) {
            throw KeysteadException.notFound(
                    "keystead-not-enabled", "Keystead is not enabled in this realm; set its attribute " + ENABLED);
        }
    }
}
