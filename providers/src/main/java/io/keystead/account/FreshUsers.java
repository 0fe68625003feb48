package io.keystead.account;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.UserCache;

/** Users as the database has them, past the cache, which another node may have made stale a moment ago. */
public final class FreshUsers {

    private final KeycloakSession session;
    private final RealmModel realm;

    public FreshUsers(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public Optional<UserModel> find(String userId) {
        @Nullable UserModel cached = session.users().getUserById(realm, userId);
        if (cached == null) {
            return Optional.empty();
        }
        @Nullable UserCache cache = session.getProvider(UserCache.class);
        if (cache != null) {
            cache.evict(realm, cached);
        }
        return Optional.ofNullable(session.users().getUserById(realm, userId));
    }

    public UserModel require(String userId) {
        return Objects.requireNonNull(find(userId).orElse(null), "a user whose row is locked");
    }
}
