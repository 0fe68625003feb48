package io.keystead.profile;

import io.keystead.rest.JsonBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.Auth;

/** {@code …/keystead/me/change-requests}: asking for the change of what one can not change oneself. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class MyChangeRequestsResource {

    private final KeycloakSession session;
    private final Auth auth;

    public MyChangeRequestsResource(KeycloakSession session, Auth auth) {
        this.session = session;
        this.auth = auth;
    }

    @POST
    public Response ask(InputStream body) {
        auth.require(AccountRoles.MANAGE_ACCOUNT);
        var wanted = JsonBody.read(body, ChangeRequestRepresentation.class);
        new ChangeRequestService(session, auth.getRealm()).send(auth.getUser(), wanted);
        // Keycloak answers 500 instead of a 2xx that has neither a body nor a type, but for 204.
        return Response.accepted().type(MediaType.TEXT_PLAIN_TYPE).build();
    }
}
