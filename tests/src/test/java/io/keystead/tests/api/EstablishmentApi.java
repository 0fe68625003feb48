package io.keystead.tests.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code …/keystead/establishments/{id}}. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface EstablishmentApi {

    @GET
    Establishment get();

    /** What is null stays as it is, except the name, which is always needed. */
    @PUT
    void update(Establishment establishment);

    @DELETE
    void delete();

    @Path("members")
    MembersApi members();
}
