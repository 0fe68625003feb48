package io.keystead.credential;

import io.keystead.account.UserAccess;
import io.keystead.realm.RealmSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** {@code …/keystead/suggestions}: secrets to choose from. */
@Produces(MediaType.APPLICATION_JSON)
public final class SuggestionAdminResource {

    private final RealmModel realm;
    private final UserAccess users;
    private final SecretService secrets;

    public SuggestionAdminResource(RealmModel realm, UserAccess users, SecretService secrets) {
        this.realm = realm;
        this.users = users;
        this.secrets = secrets;
    }

    /** The list is in nobody's memory but the caller's: no event, no cache. */
    @GET
    public Response suggest(@QueryParam("kind") @Nullable String kind, @QueryParam("count") @Nullable String count) {
        users.requireManageSome();
        RealmSettings.of(realm).requireEnabled();
        SuggestionQuery wanted = SuggestionQuery.of(kind, count);
        return Response.ok(secrets.draw(wanted.kind(), wanted.count()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
