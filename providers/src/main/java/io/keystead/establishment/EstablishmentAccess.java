package io.keystead.establishment;

import io.keystead.realm.KeysteadRoles;
import io.keystead.realm.RealmSettings;
import jakarta.ws.rs.ForbiddenException;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Whether the caller of an admin endpoint may see or change establishments; refuses with 403. */
public final class EstablishmentAccess {

    private final AdminPermissionEvaluator auth;
    private final RealmModel realm;

    public EstablishmentAccess(AdminPermissionEvaluator auth, RealmModel realm) {
        this.auth = auth;
        this.realm = realm;
    }

    public void requireView() {
        require(KeysteadRoles.VIEW_ESTABLISHMENTS, KeysteadRoles.MANAGE_ESTABLISHMENTS);
    }

    public void requireManage() {
        require(KeysteadRoles.MANAGE_ESTABLISHMENTS);
    }

    private void require(String... roles) {
        if (!auth.hasOneAdminRole(roles)) {
            throw new ForbiddenException();
        }
        RealmSettings.of(realm).requireEnabled();
    }
}
