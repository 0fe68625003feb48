package io.keystead.health;

import io.keystead.realm.KeysteadRoles;
import io.keystead.realm.RealmSettings;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** {@code …/keystead/health}: whether the realm has what Keystead needs; the status is 200 whatever was found. */
@Produces(MediaType.APPLICATION_JSON)
public final class HealthAdminResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;

    public HealthAdminResource(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
    }

    @GET
    public HealthRepresentation get() {
        if (!auth.hasOneAdminRole(KeysteadRoles.seeHealth())) {
            throw new ForbiddenException();
        }
        RealmSettings.of(realm).requireEnabled();
        return new HealthService(session, realm).look();
    }
}
