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
        require(mayView());
    }

    public void requireManage() {
        require(mayManage());
    }

    public boolean mayView() {
        return auth.hasOneAdminRole(KeysteadRoles.VIEW_ESTABLISHMENTS, KeysteadRoles.MANAGE_ESTABLISHMENTS);
    }

    public boolean mayManage() {
        return auth.hasOneAdminRole(KeysteadRoles.MANAGE_ESTABLISHMENTS);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new ForbiddenException();
        }
        RealmSettings.of(realm).requireEnabled();
    }
}
