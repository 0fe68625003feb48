package io.keystead.establishment;

import io.keystead.account.UserAccess;
import io.keystead.rest.Paging;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** {@code …/keystead/establishments/{id}/members}: who may enter this establishment. */
@Produces(MediaType.APPLICATION_JSON)
public final class MemberAdminResource {

    static final String EVENT = "KEYSTEAD_MEMBERSHIP";

    private final KeycloakSession session;
    private final EstablishmentAccess access;
    private final UserAccess users;
    private final MemberService members;
    private final AdminEventBuilder event;
    private final String establishmentId;

    public MemberAdminResource(
            KeycloakSession session,
            EstablishmentAccess access,
            UserAccess users,
            MemberService members,
            AdminEventBuilder event,
            String establishmentId) {
        this.session = session;
        this.access = access;
        this.users = users;
        this.members = members;
        this.event = event;
        this.establishmentId = establishmentId;
    }

    @GET
    public List<MemberRepresentation> search(
            @QueryParam("search") @Nullable String search,
            @QueryParam("first") @Nullable String first,
            @QueryParam("max") @Nullable String max) {
        access.requireView();
        return members.search(
                establishmentId, EstablishmentQuery.searchOf(search), Paging.of(first, max), users.requireList());
    }

    @GET
    @Path("count")
    public long count(@QueryParam("search") @Nullable String search) {
        access.requireView();
        return members.count(establishmentId, EstablishmentQuery.searchOf(search), users.requireList());
    }

    @PUT
    @Path("{userId}")
    public void grant(@PathParam("userId") String userId) {
        access.requireManage();
        if (members.grant(establishmentId, users.requireManage(userId).getId())) {
            report(OperationType.CREATE);
        }
    }

    @DELETE
    @Path("{userId}")
    public void withdraw(@PathParam("userId") String userId) {
        access.requireManage();
        if (members.withdraw(establishmentId, users.requireManage(userId).getId())) {
            report(OperationType.DELETE);
        }
    }

    private void report(OperationType operation) {
        event.resource(EVENT)
                .operation(operation)
                .resourcePath(session.getContext().getUri())
                .success();
    }
}
