package io.keystead.establishment;

import io.keystead.rest.JsonBody;
import io.keystead.rest.Paging;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** {@code …/keystead/establishments}: list, create, change, delete. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class EstablishmentAdminResource {

    private static final String EVENT = "KEYSTEAD_ESTABLISHMENT";

    private final KeycloakSession session;
    private final EstablishmentAccess access;
    private final EstablishmentService establishments;
    private final AdminEventBuilder event;

    public EstablishmentAdminResource(
            KeycloakSession session,
            EstablishmentAccess access,
            EstablishmentService establishments,
            AdminEventBuilder event) {
        this.session = session;
        this.access = access;
        this.establishments = establishments;
        this.event = event;
    }

    @GET
    public List<EstablishmentRepresentation> search(
            @QueryParam("search") @Nullable String search,
            @QueryParam("enabled") @Nullable String enabled,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("first") @Nullable String first,
            @QueryParam("max") @Nullable String max) {
        access.requireView();
        return establishments.search(EstablishmentQuery.of(search, enabled, sort), Paging.of(first, max));
    }

    @GET
    @Path("count")
    public long count(@QueryParam("search") @Nullable String search, @QueryParam("enabled") @Nullable String enabled) {
        access.requireView();
        return establishments.count(EstablishmentQuery.of(search, enabled, null));
    }

    @POST
    public Response create(InputStream body) {
        access.requireManage();
        var created = establishments.create(JsonBody.read(body, EstablishmentRepresentation.class));
        String id = String.valueOf(created.id());
        var uri = session.getContext().getUri();
        event.resource(EVENT)
                .operation(OperationType.CREATE)
                .resourcePath(uri, id)
                .representation(created)
                .success();
        return Response.created(uri.getAbsolutePathBuilder().path(id).build())
                .entity(created)
                .build();
    }

    @GET
    @Path("{id}")
    public EstablishmentRepresentation get(@PathParam("id") String id) {
        access.requireView();
        return establishments.get(id);
    }

    @PUT
    @Path("{id}")
    public void update(@PathParam("id") String id, InputStream body) {
        access.requireManage();
        var updated = establishments.update(id, JsonBody.read(body, EstablishmentRepresentation.class));
        event.resource(EVENT)
                .operation(OperationType.UPDATE)
                .resourcePath(session.getContext().getUri())
                .representation(updated)
                .success();
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        access.requireManage();
        establishments.delete(id);
        event.resource(EVENT)
                .operation(OperationType.DELETE)
                .resourcePath(session.getContext().getUri())
                .success();
    }
}
