package io.keystead.payment;

import io.keystead.realm.KeysteadRoles;
import io.keystead.rest.KeysteadException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** {@code …/keystead/accounts/{id}/payment-methods}: for a billing system, which charges them. */
@Produces(MediaType.APPLICATION_JSON)
public final class PaymentMethodsAdminResource {

    /** Keycloak's look-up fails, instead of finding nothing, on others. */
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,36}|f:[^:\\p{Cntrl}]+:\\P{Cntrl}+");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final String userId;

    public PaymentMethodsAdminResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, String userId) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.userId = userId;
    }

    /** With what the gateway calls them, so only for a role of its own. */
    @GET
    public Response list() {
        if (!auth.hasOneAdminRole(KeysteadRoles.VIEW_PAYMENT_METHODS)) {
            throw new ForbiddenException();
        }
        PaymentMethodService.requireOffered(session, realm);
        return Response.ok(new PaymentMethodService(session, realm).forBilling(user()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private UserModel user() {
        UserModel user = ID.matcher(userId).matches() ? session.users().getUserById(realm, userId) : null;
        if (user == null) {
            throw KeysteadException.notFound(
                    "keystead-user-unknown", "there is no user with this id in this realm", userId);
        }
        return user;
    }
}
