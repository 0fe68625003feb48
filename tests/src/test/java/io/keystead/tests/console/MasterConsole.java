package io.keystead.tests.console;

import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The console of the master realm, with our theme and in two languages while this is open. */
final class MasterConsole implements AutoCloseable {

    static final String REALM = "master";

    private final TestRealm master;

    MasterConsole(KeysteadServer server) {
        // Never closed: that would remove the realm.
        master = server.realm(REALM);
        master.with(settings -> {
            settings.setAdminTheme("keystead");
            settings.setInternationalizationEnabled(true);
            settings.setSupportedLocales(Set.of("en", "fr"));
            settings.setDefaultLocale("en");
        });
    }

    /** Somebody new who administers every realm, and reads this language. */
    TestUser administrator(String language) {
        TestUser person = person("root", language);
        person.resource()
                .roles()
                .realmLevel()
                .add(List.of(master.admin().roles().get("admin").toRepresentation()));
        return person;
    }

    /** Somebody new who only sees our pages of this realm, and reads this language. */
    TestUser viewer(TestRealm realm, String language) {
        TestUser person = person("auditor", language);
        String client = master.admin()
                .clients()
                .findByClientId(realm.name() + "-realm")
                .get(0)
                .getId();
        List<RoleRepresentation> roles = Stream.of("view-establishments", "view-accounts", "query-users")
                .map(role ->
                        master.admin().clients().get(client).roles().get(role).toRepresentation())
                .toList();
        person.resource().roles().clientLevel(client).add(roles);
        return person;
    }

    private TestUser person(String name, String language) {
        return master.user(master.address(Hotels.unique(name)), Hotels.PASSWORD).speaking(language);
    }

    @Override
    public void close() {
        master.with(MasterConsole::asBefore);
    }

    private static void asBefore(RealmRepresentation settings) {
        settings.setAdminTheme("");
        settings.setInternationalizationEnabled(false);
    }
}
