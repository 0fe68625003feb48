package io.keystead.tests.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /realms/{realm}/keystead/me/team}, called by a manager; a null parameter is not sent. */
@Path("team")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface TeamApi {

    /**
     * One page, by name.
     *
     * @param status {@code ACTIVE} or {@code INACTIVE}
     */
    @GET
    Team search(
            @QueryParam("search") @Nullable String search,
            @QueryParam("establishment") @Nullable String establishment,
            @QueryParam("status") @Nullable String status,
            @QueryParam("first") @Nullable Integer first,
            @QueryParam("max") @Nullable Integer max);

    @POST
    TeamAddition.Done add(TeamAddition person);

    @GET
    @Path("suggestions")
    List<String> suggestions(@QueryParam("kind") String kind, @QueryParam("count") @Nullable Integer count);

    @GET
    @Path("{id}")
    Team.Member member(@PathParam("id") String id);

    @PUT
    @Path("{id}")
    void change(@PathParam("id") String id, Team.Change change);

    /** Draws a PIN, which is told this once, or mails a link. */
    @POST
    @Path("{id}/reset")
    SecretGiven reset(@PathParam("id") String id);

    @POST
    @Path("{id}/unlock")
    void unlock(@PathParam("id") String id);

    @PUT
    @Path("{id}/status")
    void changeStatus(@PathParam("id") String id, Team.Status status);
}
