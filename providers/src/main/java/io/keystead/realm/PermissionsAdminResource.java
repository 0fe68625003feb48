package io.keystead.realm;

import io.keystead.account.UserAccess;
import io.keystead.establishment.EstablishmentAccess;
import io.keystead.handover.AdminSeatService;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** {@code …/keystead/permissions}: what the caller may do here; Keycloak's {@code whoami} does not know our roles. */
@Produces(MediaType.APPLICATION_JSON)
public final class PermissionsAdminResource {

    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final EstablishmentAccess establishments;
    private final UserAccess accounts;
    private final AdminSeatService seat;

    public PermissionsAdminResource(
            RealmModel realm,
            AdminPermissionEvaluator auth,
            EstablishmentAccess establishments,
            UserAccess accounts,
            AdminSeatService seat) {
        this.realm = realm;
        this.auth = auth;
        this.establishments = establishments;
        this.accounts = accounts;
        this.seat = seat;
    }

    /** Of any administrator of the realm; a realm without Keystead answers too, so that the console asks without an error. */
    @GET
    public PermissionsRepresentation ofCaller() {
        if (!auth.hasOneAdminRole(KeysteadRoles.ALL.toArray(String[]::new))) {
            auth.requireAnyAdminRole();
        }
        if (!RealmSettings.of(realm).enabled()) {
            return PermissionsRepresentation.NONE;
        }
        return new PermissionsRepresentation(
                true,
                establishments.mayView(),
                establishments.mayManage(),
                accounts.mayList(),
                accounts.mayManageSome(),
                seat.isHolder(auth.adminAuth().getUser()),
                auth.isRealmAdmin(),
                auth.hasOneAdminRole(KeysteadRoles.seeHealth()));
    }
}
