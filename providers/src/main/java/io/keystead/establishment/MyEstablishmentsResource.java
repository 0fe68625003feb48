package io.keystead.establishment;

import io.keystead.rest.JsonBody;
import io.keystead.rest.Paging;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AccountRoles;
import org.keycloak.services.managers.Auth;

/** {@code …/keystead/me/establishments}: the caller's own establishments and which is the default. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class MyEstablishmentsResource {

    private final Auth auth;
    private final MembershipService memberships;
    private final EventBuilder event;

    public MyEstablishmentsResource(Auth auth, MembershipService memberships, EventBuilder event) {
        this.auth = auth;
        this.memberships = memberships;
        this.event = event;
    }

    @GET
    public MyEstablishmentsRepresentation get(
            @QueryParam("search") @Nullable String search,
            @QueryParam("first") @Nullable String first,
            @QueryParam("max") @Nullable String max) {
        auth.requireOneOf(AccountRoles.MANAGE_ACCOUNT, AccountRoles.VIEW_PROFILE);
        return memberships.ofMyself(auth.getUser().getId(), EstablishmentQuery.searchOf(search), Paging.of(first, max));
    }

    @PUT
    @Path("default")
    public void chooseDefault(InputStream body) {
        auth.require(AccountRoles.MANAGE_ACCOUNT);
        String code = JsonBody.read(body, CodeRepresentation.class).code();
        memberships.chooseDefault(auth.getUser().getId(), code).ifPresent(this::report);
    }

    private void report(EstablishmentEntity chosen) {
        event.event(EventType.UPDATE_PROFILE)
                .user(auth.getUser())
                .session(auth.getSession())
                .client(auth.getToken().getIssuedFor())
                .detail("default_establishment", chosen.code())
                .success();
    }
}
