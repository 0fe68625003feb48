package io.keystead.realm;

import io.keystead.rest.KeysteadException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * A typed view of the realm attributes that begin with {@code keystead.}.
 *
 * @param enabled whether Keystead acts in this realm
 * @param selectEstablishment when the login step asks; empty if the attribute holds none of the known values
 * @param temporarySecretLife how long a temporary secret that nobody used opens the account
 * @param selfDeletionGroups names of the user groups whose members may delete their own account
 * @param teamGroups names or paths of the user groups whose members look after the staff of their establishments
 */
public record RealmSettings(
        boolean enabled,
        Optional<SelectEstablishment> selectEstablishment,
        Duration temporarySecretLife,
        Set<String> selfDeletionGroups,
        Set<String> teamGroups) {

    public static final String SELECT_ESTABLISHMENT = "keystead.select-establishment";

    public static final String SELF_DELETION_GROUPS = "keystead.self-deletion-groups";

    public static final String TEAM_GROUPS = "keystead.team-groups";

    static final String ENABLED = "keystead.enabled";
    static final String TEMPORARY_SECRET_HOURS = "keystead.temporary-secret-hours";

    private static final Pattern HOURS = Pattern.compile("[1-9][0-9]{0,4}");
    private static final int DEFAULT_TEMPORARY_SECRET_HOURS = 72;

    /** Whether Keystead acts in the realm of this request; some have none. */
    public static boolean areEnabled(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        return realm != null && of(realm).enabled();
    }

    public static RealmSettings of(RealmModel realm) {
        return new RealmSettings(
                Boolean.TRUE.equals(realm.getAttribute(ENABLED, false)),
                SelectEstablishment.of(realm.getAttribute(SELECT_ESTABLISHMENT)),
                temporarySecretLife(realm.getAttribute(TEMPORARY_SECRET_HOURS)),
                names(realm.getAttribute(SELF_DELETION_GROUPS)),
                names(realm.getAttribute(TEAM_GROUPS)));
    }

    /** Separated by commas. */
    private static Set<String> names(@Nullable String attribute) {
        return Stream.of(attribute == null ? "" : attribute)
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What can not be read as a number of hours, at least one, is the default: a secret must not live for ever. */
    private static Duration temporarySecretLife(@Nullable String hours) {
        return Optional.ofNullable(hours)
                .map(String::strip)
                .filter(value -> HOURS.matcher(value).matches())
                .map(value -> Duration.ofHours(Long.parseLong(value)))
                .orElse(Duration.ofHours(DEFAULT_TEMPORARY_SECRET_HOURS));
    }

    /**
     * Keystead does nothing in a realm that did not ask for it.
     *
     * @throws KeysteadException 404 if it did not
     */
    public void requireEnabled() {
        if (!enabled) {
            throw KeysteadException.notFound(
                    "keystead-not-enabled", "Keystead is not enabled in this realm; set its attribute " + ENABLED);
        }
    }
}
