package io.keystead.handover;

import io.keystead.account.UserAccess;
import io.keystead.realm.RealmSettings;
import io.keystead.rest.JsonBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** {@code …/keystead/admin-seat}: the account administrator of the realm. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AdminSeatAdminResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final UserAccess users;
    private final AdminEventBuilder event;

    public AdminSeatAdminResource(
            KeycloakSession session,
            RealmModel realm,
            AdminPermissionEvaluator auth,
            UserAccess users,
            AdminEventBuilder event) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.users = users;
        this.event = event;
    }

    @GET
    public AdminSeatRepresentation get() {
        users.requireViewAll();
        RealmSettings.of(realm).requireEnabled();
        return new AppointmentService(session, realm).present();
    }

    /** Names the first one; or the break-glass, when the present one can not hand over himself. */
    @PUT
    public void appoint(InputStream body) {
        auth.requireRealmAdmin();
        RealmSettings.of(realm).requireEnabled();
        AppointmentRepresentation wanted = JsonBody.read(body, AppointmentRepresentation.class);
        if (new AppointmentService(session, realm).appoint(wanted, this::ownSession)) {
            event.resource("KEYSTEAD_ADMIN_SEAT")
                    .operation(OperationType.UPDATE)
                    .resourcePath(session.getContext().getUri())
                    .representation(wanted)
                    .success();
        }
    }

    /** The session in which the caller works, if he is the one who is replaced. */
    private Optional<String> ownSession(UserModel former) {
        AdminAuth caller = auth.adminAuth();
        return caller.getUser().getId().equals(former.getId())
                ? Optional.ofNullable(caller.getToken().getSessionId())
                : Optional.empty();
    }
}
