package io.keystead.tests.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.representations.idm.RealmRepresentation;

/** The realm as it is created for a test class. */
record RealmBlueprint(String name, Kind kind) {

    enum Kind {
        /** Keystead enabled, everything else as Keycloak makes it. */
        BARE,
        /** The realm file that production starts from. */
        SHIPPED,
        /** Without Keystead. */
        PLAIN
    }

    private static final String LOGIN_THEME = "keystead";
    private static final String SECOND_FACTOR = "keystead.second-factor";

    RealmRepresentation representation(KeysteadServer server) {
        RealmRepresentation realm = kind == Kind.SHIPPED ? shipped() : new RealmRepresentation();
        realm.setRealm(name);
        realm.setEnabled(true);
        realm.setInternationalizationEnabled(true);
        realm.setSupportedLocales(Set.of("en", "fr"));
        realm.setDefaultLocale("en");
        realm.setSmtpServer(Map.of(
                "host", server.testHost(),
                "port", String.valueOf(server.mail().port()),
                "from", "keystead@" + name + ".example"));
        realm.setClients(Stream.concat(
                        Stream.ofNullable(realm.getClients()).flatMap(List::stream),
                        Stream.of(TestApp.client(TestApp.CLIENT_ID)))
                .toList());
        if (kind == Kind.SHIPPED) {
            // Tests of it set it back; all others let administrators sign in with what they were given.
            realm.getAttributes().put(SECOND_FACTOR, "optional");
        }
        if (kind == Kind.BARE) {
            // Tests of mails count them; those of security mails ask for them.
            realm.setAttributes(Map.of("keystead.enabled", "true", "keystead.security-mails", "none"));
            useShippedLogin(realm);
        }
        if (kind == Kind.BARE && hasLoginTheme(server)) {
            realm.setLoginTheme(LOGIN_THEME);
            realm.setEmailTheme(LOGIN_THEME);
        }
        return realm;
    }

    /** The flow that people of our realms sign in by, so that every test of a login tests that one too. */
    private static void useShippedLogin(RealmRepresentation realm) {
        RealmRepresentation shipped = shipped();
        realm.setAuthenticatorConfig(shipped.getAuthenticatorConfig());
        realm.setAuthenticationFlows(shipped.getAuthenticationFlows());
        realm.setBrowserFlow(shipped.getBrowserFlow());
    }

    /** The realm file that production starts from. */
    static RealmRepresentation shipped() {
        Path file = new HarnessSettings().projectRoot().resolve("realm-config/base/keystead-realm.json");
        return Json.convert(Json.read(file), RealmRepresentation.class);
    }

    private static boolean hasLoginTheme(KeysteadServer server) {
        return server.admin().serverInfo().getInfo().getThemes().getOrDefault("login", List.of()).stream()
                .anyMatch(theme -> LOGIN_THEME.equals(theme.getName()));
    }
}
