package io.keystead.rest;

import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.keycloak.services.cors.Cors;

/** Answers what a browser asks before a page of another origin calls {@link SelfServiceResource}. */
public final class SelfServicePreflight {

    SelfServicePreflight() {}

    @OPTIONS
    @Path("{any:.*}")
    public Response preflight() {
        return Cors.builder()
                .auth()
                .allowedMethods("GET", "PUT", "POST", "DELETE", "OPTIONS")
                .preflight()
                .add(Response.ok());
    }
}
