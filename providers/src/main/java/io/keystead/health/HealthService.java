package io.keystead.health;

import io.keystead.health.HealthRepresentation.Check;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.common.Version;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Looks at everything that Keystead needs, and changes nothing. */
final class HealthService {

    /** The one that our jars are built for; another minor version may have other SPIs. */
    private static final String SUPPORTED = "26.7.";

    private final KeycloakSession session;
    private final RealmModel realm;

    HealthService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    HealthRepresentation look() {
        var secrets = new SecretHealth(session, realm);
        var people = new PeopleHealth(session, realm);
        var pages = new PageHealth(session, realm);
        List<Check> checks = Stream.of(
                        new TableHealth(session).tables(),
                        versions(Version.VERSION),
                        pages.requiredActions(),
                        pages.loginFlow(),
                        pages.themes(),
                        people.roles(),
                        people.userGroups(),
                        people.accountAdministrator(),
                        people.userProfile(),
                        secrets.passwordPolicy(),
                        secrets.lockout(),
                        secrets.mailServer())
                .toList();
        return HealthRepresentation.of(keystead(), Version.VERSION, checks);
    }

    private static String keystead() {
        return Optional.ofNullable(HealthService.class.getPackage().getImplementationVersion())
                .orElse("unknown");
    }

    static Check versions(String keycloak) {
        return keycloak.startsWith(SUPPORTED)
                ? Check.ok("versions")
                : Check.warning(
                        "versions",
                        "keystead-health-keycloak-version",
                        "Keystead is made for Keycloak " + SUPPORTED + "x, this is " + keycloak,
                        List.of(SUPPORTED + "x", keycloak));
    }
}
