package io.keystead.payment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.Auth;

/** {@code …/keystead/me/payment-methods}: what the caller has saved to pay with. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class MyPaymentMethodsResource {

    private final KeycloakSession session;
    private final Auth auth;
    private final EventBuilder event;

    public MyPaymentMethodsResource(KeycloakSession session, Auth auth, EventBuilder event) {
        this.session = session;
        this.auth = auth;
        this.event = event;
    }

    @GET
    public Response list() {
        auth.requireOneOf(AccountRoles.MANAGE_ACCOUNT, AccountRoles.VIEW_PROFILE);
        PaymentMethodService.requireOffered(session, auth.getRealm());
        return unkept(new PaymentMethodService(session, auth.getRealm()).of(auth.getUser()));
    }

    /** Needs no body: what is added is said on the page of the gateway. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response add() {
        auth.require(AccountRoles.MANAGE_ACCOUNT);
        PaymentMethodService.requireOffered(session, auth.getRealm());
        URI address = new PaymentSetUpService(session, auth.getRealm())
                .open(auth.getUser(), auth.getSession().getId());
        return unkept(new HostedPageRepresentation(address.toString()));
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        auth.require(AccountRoles.MANAGE_ACCOUNT);
        PaymentMethodService.requireOffered(session, auth.getRealm());
        new PaymentMethodService(session, auth.getRealm()).remove(auth.getUser(), id);
        PaymentEvents.removed(event, id)
                .user(auth.getUser())
                .session(auth.getSession())
                .client(auth.getToken().getIssuedFor())
                .success();
    }

    private static Response unkept(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
