package io.keystead.tests.api;

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

/** {@code …/keystead/establishments/{id}/members}; a null parameter is not sent. */
@Produces(MediaType.APPLICATION_JSON)
public interface MembersApi {

    @GET
    List<Member> search(
            @QueryParam("search") @Nullable String search,
            @QueryParam("first") @Nullable Integer first,
            @QueryParam("max") @Nullable Integer max);

    @GET
    @Path("count")
    long count(@QueryParam("search") @Nullable String search);

    @PUT
    @Path("{userId}")
    void grant(@PathParam("userId") String userId);

    @DELETE
    @Path("{userId}")
    void withdraw(@PathParam("userId") String userId);
}
