package io.keystead.tests.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code …/keystead/establishments}; a null parameter is not sent. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface EstablishmentsApi {

    /**
     * One page.
     *
     * @param sort {@code name} or {@code code}
     */
    @GET
    List<Establishment> search(
            @QueryParam("search") @Nullable String search,
            @QueryParam("enabled") @Nullable Boolean enabled,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("first") @Nullable Integer first,
            @QueryParam("max") @Nullable Integer max);

    @GET
    @Path("count")
    long count(@QueryParam("search") @Nullable String search, @QueryParam("enabled") @Nullable Boolean enabled);

    /** The same with its id. */
    @POST
    Establishment create(Establishment establishment);

    @Path("{id}")
    EstablishmentApi establishment(@PathParam("id") String id);
}
