package io.keystead.account;

import io.keystead.realm.AdministrativeRoles;
import io.keystead.realm.RealmSettings;
import io.keystead.realm.SecondFactorRule;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Who must have a second factor: in realms that say so, people with administration rights, by their user group or any role. */
public final class SecondFactorDuty {

    private SecondFactorDuty() {}

    public static boolean binds(KeycloakSession session, RealmModel realm, UserModel user) {
        return RealmSettings.of(realm).enabled()
                && SecondFactorRule.of(realm) == SecondFactorRule.ADMINISTRATORS
                && (new UserGroupService(session, realm).isAdministrator(user)
                        || new AdministrativeRoles(session, realm).hasAny(user));
    }
}
