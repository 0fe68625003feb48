package io.keystead.security;

import io.keystead.realm.RealmSettings;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.RecoveryAuthnCodesAction;
import org.keycloak.models.KeycloakSession;

/** Keycloak's action {@code CONFIGURE_RECOVERY_AUTHN_CODES}, confirmed with the password where Keystead is enabled. */
public final class SetUpRecoveryCodes extends RecoveryAuthnCodesAction {

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return RealmSettings.areEnabled(session)
                ? ConfirmedSetUp.of(this, SecondFactorKind.RECOVERY_CODES)
                : super.create(session);
    }

    /** Takes the place of Keycloak's own: the same id, and a higher order wins. */
    @Override
    public int order() {
        return 1;
    }
}
