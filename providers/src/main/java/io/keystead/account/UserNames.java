package io.keystead.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Ids of users by their names, many at once.
 *
 * <p>Straight from the table where Keycloak stores them, because each user that goes through its model stays in memory
 * until the request ends. Those of a federation that does not import go through the model.
 */
public final class UserNames {

    private final KeycloakSession session;
    private final RealmModel realm;

    public UserNames(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** The ids of those that exist, by the name as it was given. */
    public Map<String, String> ids(Collection<String> given) {
        // What can not be a name is not there, and not every database takes every text as a parameter.
        List<String> usernames = given.stream()
                .filter(name -> name.chars().noneMatch(Character::isISOControl))
                .toList();
        Map<String, String> stored = stored(
                usernames.stream().map(KeycloakModelUtils::toLowerCaseSafe).toList());
        Map<String, String> ids = new HashMap<>();
        for (String username : usernames) {
            Optional.ofNullable(stored.get(KeycloakModelUtils.toLowerCaseSafe(username)))
                    .or(() -> Optional.ofNullable(session.users().getUserByUsername(realm, username))
                            .map(UserModel::getId))
                    .ifPresent(id -> ids.put(username, id));
        }
        return ids;
    }

    private Map<String, String> stored(List<String> usernames) {
        if (usernames.isEmpty()) {
            return Map.of();
        }
        Map<String, String> ids = new HashMap<>();
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(
                        "select u.username, u.id from UserEntity u where u.realmId = :realmId and u.username in (:names)",
                        Object[].class)
                .setParameter("realmId", realm.getId())
                .setParameter("names", usernames)
                .getResultStream()
                .forEach(row -> ids.put((String) row[0], (String) row[1]));
        return ids;
    }
}
