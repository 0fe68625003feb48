package io.keystead.credential;

import io.keystead.account.UserAccess;
import io.keystead.realm.RealmSettings;
import io.keystead.rest.KeysteadException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** {@code …/keystead/suggestions}: secrets to choose from. */
@Produces(MediaType.APPLICATION_JSON)
public final class SuggestionAdminResource {

    private static final int USUAL = 3;
    private static final Pattern ONE_TO_TEN = Pattern.compile("[1-9]|10");

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
        return Response.ok(secrets.draw(kind(kind), count(count)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static AccountKind kind(@Nullable String text) {
        Optional<AccountKind> kind = Stream.of(AccountKind.values())
                .filter(known -> known.name().equals(text))
                .findFirst();
        return kind.orElseThrow(
                () -> KeysteadException.invalid("kind", "keystead-kind-unknown", "must be PIN or PASSWORD"));
    }

    private static int count(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return USUAL;
        }
        if (ONE_TO_TEN.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        throw KeysteadException.invalid("count", "keystead-count-invalid", "must be a whole number from 1 to 10");
    }
}
