package io.keystead.security;

import io.keystead.maintenance.Afterwards;
import io.keystead.realm.RealmSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** When passkeys, devices for one-time codes and recovery codes were used last, in realms with Keystead. */
final class CredentialUseService {

    private final KeycloakSession session;
    private final RealmModel realm;

    CredentialUseService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Those of this user of which something is known, by the id of the credential. */
    Map<String, CredentialUseEntity> of(UserModel user) {
        return CredentialUseStore.of(session, realm.getId()).ofUser(user.getId());
    }

    /** Notes, once the request is through, that this one was right just now. */
    void used(UserModel user, String credentialId, @Nullable Boolean synced) {
        String realmId = realm.getId();
        String userId = user.getId();
        Afterwards.run(session, "Use of credential " + credentialId, own -> CredentialUseStore.of(own, realmId)
                .used(credentialId, userId, Time.currentTimeMillis(), synced));
    }

    /** Notes of a new one whether it is kept in more than one place. */
    void added(UserModel user, String credentialId, boolean synced) {
        CredentialUseStore.of(session, realm.getId()).added(credentialId, user.getId(), synced);
    }

    boolean isOn() {
        return RealmSettings.of(realm).enabled();
    }
}
