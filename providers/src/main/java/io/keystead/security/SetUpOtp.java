package io.keystead.security;

import io.keystead.realm.RealmSettings;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdateTotp;
import org.keycloak.models.KeycloakSession;

/** Keycloak's action {@code CONFIGURE_TOTP}, confirmed with the password where Keystead is enabled. */
public final class SetUpOtp extends UpdateTotp {

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return RealmSettings.areEnabled(session)
                ? ConfirmedSetUp.of(this, SecondFactorKind.OTP)
                : super.create(session);
    }

    /** Takes the place of Keycloak's own: the same id, and a higher order wins. */
    @Override
    public int order() {
        return 1;
    }
}
