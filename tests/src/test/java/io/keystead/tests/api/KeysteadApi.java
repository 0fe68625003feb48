package io.keystead.tests.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /admin/realms/{realm}/keystead}. */
@Path("")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface KeysteadApi {

    @Path("establishments")
    EstablishmentsApi establishments();

    @Path("users/{userId}/establishments")
    UserEstablishmentsApi userEstablishments(@PathParam("userId") String userId);

    @PUT
    @Path("import")
    ImportReport importDocument(Document document);

    @GET
    @Path("export")
    Document exportDocument();
}
