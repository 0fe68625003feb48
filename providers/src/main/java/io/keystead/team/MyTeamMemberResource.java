package io.keystead.team;

import io.keystead.account.AccountQuery;
import io.keystead.account.AccountStatus;
import io.keystead.account.SecretGivenRepresentation;
import io.keystead.account.StatusPreviewRepresentation;
import io.keystead.account.StatusRepresentation;
import io.keystead.rest.JsonBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.Auth;

/** {@code …/keystead/me/team/{id}}: one of the people whom the caller looks after; 404 for everybody else. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class MyTeamMemberResource {

    private final KeycloakSession session;
    private final Auth auth;
    private final String id;

    MyTeamMemberResource(KeycloakSession session, Auth auth, String id) {
        this.session = session;
        this.auth = auth;
        this.id = id;
    }

    @GET
    public TeamMemberRepresentation get() {
        auth.requireOneOf(AccountRoles.MANAGE_ACCOUNT, AccountRoles.VIEW_PROFILE);
        return team().get(id);
    }

    @PUT
    public void change(InputStream body) {
        MyTeamService team = requireWrite();
        TeamChangeRepresentation wanted = JsonBody.read(body, TeamChangeRepresentation.class);
        team.change(id, wanted);
        report(OperationType.UPDATE, wanted, id);
    }

    @PUT
    @Path("status")
    public void changeStatus(InputStream body) {
        MyTeamService team = requireWrite();
        StatusRepresentation wanted = JsonBody.read(body, StatusRepresentation.class);
        team.changeStatus(id, wanted.status());
        report(OperationType.UPDATE, wanted, id, "status");
    }

    @GET
    @Path("status/preview")
    public StatusPreviewRepresentation previewStatus(@QueryParam("status") @Nullable String status) {
        auth.requireOneOf(AccountRoles.MANAGE_ACCOUNT, AccountRoles.VIEW_PROFILE);
        return team().previewStatus(id, AccountQuery.oneOf("status", status, AccountStatus.class));
    }

    @POST
    @Path("reset")
    public Response reset() {
        SecretGivenRepresentation given = requireWrite().reset(id);
        report(OperationType.ACTION, null, id, "reset");
        return Response.ok(given)
                .header(HttpHeaders.CACHE_CONTROL, MyTeamResource.NO_STORE)
                .build();
    }

    @POST
    @Path("unlock")
    public void unlock() {
        if (requireWrite().unlock(id)) {
            report(OperationType.ACTION, null, id, "unlock");
        }
    }

    private MyTeamService requireWrite() {
        auth.require(AccountRoles.MANAGE_ACCOUNT);
        return team();
    }

    private MyTeamService team() {
        return new MyTeamService(session, auth.getRealm(), auth.getUser());
    }

    private void report(OperationType operation, @Nullable Object representation, String... path) {
        new TeamEvents(session, auth).report(operation, representation, path);
    }
}
