package io.keystead.handover;

import io.keystead.account.Successors;
import io.keystead.rest.Paging;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.Auth;

/** {@code …/keystead/me/hand-over}: whether the caller may hand over, and to whom; the hand-over itself is an action. */
@Produces(MediaType.APPLICATION_JSON)
public final class MyHandOverResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Auth auth;

    public MyHandOverResource(KeycloakSession session, RealmModel realm, Auth auth) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
    }

    @GET
    public MyHandOverRepresentation get(
            @QueryParam("search") @Nullable String search,
            @QueryParam("first") @Nullable String first,
            @QueryParam("max") @Nullable String max) {
        auth.requireOneOf(AccountRoles.MANAGE_ACCOUNT, AccountRoles.VIEW_PROFILE);
        if (!new AdminSeatService(session, realm).isHolder(auth.getUser())) {
            return MyHandOverRepresentation.NOT_THE_HOLDER;
        }
        HandOverService handOver = new HandOverService(session, realm);
        Successors found = handOver.successors(search, Paging.of(first, max));
        return new MyHandOverRepresentation(true, found.successors(), found.total(), handOver.groupsForFormerHolder());
    }
}
