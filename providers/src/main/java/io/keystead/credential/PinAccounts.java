package io.keystead.credential;

import io.keystead.realm.RealmSettings;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

/**
 * Who signs in with a PIN: whoever has no e-mail address, in a realm that enabled Keystead and has the policy {@value
 * PinPolicy#ID}.
 *
 * <p>Not service accounts, nor people of a federation, whose secrets are judged elsewhere; nor anybody of the master
 * realm, whose administrators often have no address and rule over everything.
 */
public final class PinAccounts {

    private PinAccounts() {}

    /** How long a PIN is in this realm; empty if people do not sign in with one here. */
    public static OptionalInt pinLength(RealmModel realm) {
        if (!RealmSettings.of(realm).enabled() || realm.getName().equals(Config.getAdminRealm())) {
            return OptionalInt.empty();
        }
        Integer length = realm.getPasswordPolicy().getPolicyConfig(PinPolicy.ID);
        return length == null ? OptionalInt.empty() : OptionalInt.of(length);
    }

    public static boolean isPinAccount(RealmModel realm, UserModel user) {
        return isBlank(user.getEmail())
                && pinLength(realm).isPresent()
                && StorageId.isLocalStorage(user.getId())
                && !user.isFederated()
                && user.getServiceAccountClientLink() == null;
    }

    public static AccountKind kindOf(RealmModel realm, UserModel user) {
        return isPinAccount(realm, user) ? AccountKind.PIN : AccountKind.PASSWORD;
    }

    /** Whether a name of which nothing else is known, as at self-registration, would be that of a PIN account. */
    static boolean isPinName(RealmModel realm, @Nullable String username) {
        return username != null && !username.contains("@") && pinLength(realm).isPresent();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
