package io.keystead.security;

import io.keystead.rest.JsonBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.Auth;

/** {@code …/keystead/me/security}: what keeps the caller's own account safe. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class MySecurityResource {

    private final KeycloakSession session;
    private final Auth auth;
    private final EventBuilder event;

    public MySecurityResource(KeycloakSession session, Auth auth, EventBuilder event) {
        this.session = session;
        this.auth = auth;
        this.event = event;
    }

    /** No cache keeps it: it tells where somebody signs in from. */
    @GET
    public Response get() {
        auth.requireOneOf(AccountRoles.MANAGE_ACCOUNT, AccountRoles.VIEW_PROFILE);
        SecurityRepresentation mine = new SecurityService(session, auth.getRealm())
                .of(auth.getUser(), auth.getSession().getId());
        return Response.ok(mine).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @PUT
    @Path("credentials/{id}")
    public void rename(@PathParam("id") String id, InputStream body) {
        auth.require(AccountRoles.MANAGE_ACCOUNT);
        CredentialLabel label = CredentialLabel.of(
                JsonBody.read(body, LabelRepresentation.class).label());
        CredentialService.rename(auth.getUser(), id, label).ifPresent(this::report);
    }

    private void report(RenamedCredential renamed) {
        renamed.tell(event)
                .user(auth.getUser())
                .session(auth.getSession())
                .client(auth.getToken().getIssuedFor())
                .success();
    }
}
