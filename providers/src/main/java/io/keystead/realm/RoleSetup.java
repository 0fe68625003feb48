package io.keystead.realm;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * Adds {@link KeysteadRoles} to the clients that carry a realm's administrative roles, and writes only what is missing.
 *
 * <p>That is {@code realm-management} in the realm itself and {@code <realm>-realm} in the master realm. A realm import
 * creates unknown client roles of a group on the fly, outside {@code realm-admin}: those are completed here.
 */
final class RoleSetup {

    private RoleSetup() {}

    static void complete(KeycloakSession session, RealmModel realm) {
        ClientModel inRealm = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        if (inRealm != null) {
            complete(inRealm, inRealm.getRole(AdminRoles.REALM_ADMIN));
        }
        ClientModel inMaster = realm.getMasterAdminClient();
        if (inMaster != null) {
            complete(inMaster, inMaster.getRealm().getRole(AdminRoles.ADMIN));
        }
    }

    private static void complete(ClientModel client, @Nullable RoleModel parent) {
        for (String name : KeysteadRoles.ALL) {
            RoleModel role = client.getRole(name);
            if (role == null) {
                role = client.addRole(name);
            }
            String description = "${role_" + name + "}";
            if (!description.equals(role.getDescription())) {
                role.setDescription(description);
            }
            if (parent != null && !parent.hasRole(role)) {
                parent.addCompositeRole(role);
            }
        }
    }
}
