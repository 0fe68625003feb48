package io.keystead.tests.console;

import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Set;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

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
        TestUser person = master.user(master.address(Hotels.unique("root")), Hotels.PASSWORD);
        UserRepresentation details = person.resource().toRepresentation();
        details.singleAttribute("locale", language);
        person.resource().update(details);
        person.resource()
                .roles()
                .realmLevel()
                .add(List.of(master.admin().roles().get("admin").toRepresentation()));
        return person;
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
