package io.keystead.realm;

import io.keystead.rest.KeysteadException;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/**
 * A typed view of the realm attributes that begin with {@code keystead.}.
 *
 * @param enabled whether Keystead acts in this realm
 * @param selectEstablishment when the login step asks; empty if the attribute holds none of the known values
 */
public record RealmSettings(boolean enabled, Optional<SelectEstablishment> selectEstablishment) {

    public static final String SELECT_ESTABLISHMENT = "keystead.select-establishment";

    static final String ENABLED = "keystead.enabled";

    public static RealmSettings of(RealmModel realm) {
        return new RealmSettings(
                Boolean.TRUE.equals(realm.getAttribute(ENABLED, false)),
                SelectEstablishment.of(realm.getAttribute(SELECT_ESTABLISHMENT)));
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
