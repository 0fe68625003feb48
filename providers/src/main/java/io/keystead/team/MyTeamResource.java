package io.keystead.team;

import io.keystead.account.CreatedAccountRepresentation;
import io.keystead.account.NewAccountRepresentation;
import io.keystead.account.UserGroup;
import io.keystead.credential.SecretService;
import io.keystead.credential.SuggestionQuery;
import io.keystead.rest.JsonBody;
import io.keystead.rest.Paging;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.Auth;

/** {@code …/keystead/me/team}: the people whom the caller looks after. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class MyTeamResource {

    static final String NO_STORE = "no-store";

    private final KeycloakSession session;
    private final Auth auth;

    public MyTeamResource(KeycloakSession session, Auth auth) {
        this.session = session;
        this.auth = auth;
    }

    @GET
    public TeamRepresentation search(
            @QueryParam("search") @Nullable String search,
            @QueryParam("establishment") @Nullable String establishment,
            @QueryParam("status") @Nullable String status,
            @QueryParam("first") @Nullable String first,
            @QueryParam("max") @Nullable String max) {
        return requireRead().search(TeamQuery.of(search, establishment, status), Paging.of(first, max));
    }

    @POST
    public Response add(InputStream body) {
        MyTeamService team = requireWrite();
        NewAccountRepresentation wanted = JsonBody.read(body, NewAccountRepresentation.class);
        CreatedAccountRepresentation created = team.add(wanted);
        new TeamEvents(session, auth).report(OperationType.CREATE, wanted.withoutSecret(), created.id());
        return Response.created(session.getContext()
                        .getUri()
                        .getAbsolutePathBuilder()
                        .path(created.id())
                        .build())
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .entity(created)
                .build();
    }

    @GET
    @Path("user-groups")
    public List<UserGroup> assignableGroups() {
        return requireRead().assignableGroups();
    }

    /** The list is in nobody's memory but the caller's: no event, no cache. */
    @GET
    @Path("suggestions")
    public Response suggest(@QueryParam("kind") @Nullable String kind, @QueryParam("count") @Nullable String count) {
        requireWrite();
        SuggestionQuery wanted = SuggestionQuery.of(kind, count);
        List<String> secrets = new SecretService(session, auth.getRealm()).draw(wanted.kind(), wanted.count());
        return Response.ok(secrets).header(HttpHeaders.CACHE_CONTROL, NO_STORE).build();
    }

    @Path("{id}")
    public MyTeamMemberResource member(@PathParam("id") String id) {
        return new MyTeamMemberResource(session, auth, id);
    }

    private MyTeamService requireRead() {
        auth.requireOneOf(AccountRoles.MANAGE_ACCOUNT, AccountRoles.VIEW_PROFILE);
        return new MyTeamService(session, auth.getRealm(), auth.getUser());
    }

    private MyTeamService requireWrite() {
        auth.require(AccountRoles.MANAGE_ACCOUNT);
        return new MyTeamService(session, auth.getRealm(), auth.getUser());
    }
}
