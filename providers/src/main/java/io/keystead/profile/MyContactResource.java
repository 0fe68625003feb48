package io.keystead.profile;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.Auth;

/** {@code …/keystead/me/contact}: which contact data the caller has, and which of them he can change. */
@Produces(MediaType.APPLICATION_JSON)
public final class MyContactResource {

    private final KeycloakSession session;
    private final Auth auth;

    public MyContactResource(KeycloakSession session, Auth auth) {
        this.session = session;
        this.auth = auth;
    }

    @GET
    public Response get(@QueryParam("country") @Nullable String country) {
        auth.requireOneOf(AccountRoles.MANAGE_ACCOUNT, AccountRoles.VIEW_PROFILE);
        ContactRepresentation mine = new ContactService(session, auth.getRealm())
                .of(auth.getUser(), country, session.getContext().resolveLocale(auth.getUser()));
        return Response.ok(mine).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
