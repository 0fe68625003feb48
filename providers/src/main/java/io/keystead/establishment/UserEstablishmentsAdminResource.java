package io.keystead.establishment;

import io.keystead.account.UserAccess;
import io.keystead.rest.JsonBody;
import io.keystead.rest.Paging;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** {@code …/keystead/users/{userId}/establishments}: which establishments this user may enter. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class UserEstablishmentsAdminResource {

    private final KeycloakSession session;
    private final EstablishmentAccess access;
    private final UserAccess users;
    private final MembershipService memberships;
    private final AdminEventBuilder event;
    private final String userId;

    public UserEstablishmentsAdminResource(
            KeycloakSession session,
            EstablishmentAccess access,
            UserAccess users,
            MembershipService memberships,
            AdminEventBuilder event,
            String userId) {
        this.session = session;
        this.access = access;
        this.users = users;
        this.memberships = memberships;
        this.event = event;
        this.userId = userId;
    }

    @GET
    public UserEstablishmentsRepresentation get(
            @QueryParam("search") @Nullable String search,
            @QueryParam("first") @Nullable String first,
            @QueryParam("max") @Nullable String max) {
        access.requireView();
        String id = users.requireView(userId).getId();
        return memberships.ofUser(id, EstablishmentQuery.searchOf(search), Paging.of(first, max));
    }

    @PUT
    public void replace(InputStream body) {
        access.requireManage();
        String id = users.requireManage(userId).getId();
        var wanted = JsonBody.read(body, MembershipsRepresentation.class);
        if (memberships.replace(id, wanted) != Change.UNCHANGED) {
            event.resource(MemberAdminResource.EVENT)
                    .operation(OperationType.UPDATE)
                    .resourcePath(session.getContext().getUri())
                    .representation(wanted)
                    .success();
        }
    }
}
