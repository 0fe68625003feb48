package io.keystead.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Caller;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What our REST tells the console about the rights of the caller. */
@KeysteadTest
final class PermissionsIT {

    private final TestRealm realm;

    PermissionsIT(TestRealm realm) {
        this.realm = realm;
    }

    private TestUser person(String... roles) {
        return realm.user(Hotels.unique("person"), Hotels.PIN).grant(roles);
    }

    /** The names of what is true. */
    private static List<String> granted(TestRealm realm, Caller caller) {
        JsonNode answer = realm.as(caller).get("/permissions").expect(200).json();
        List<String> granted = new ArrayList<>();
        answer.properties().forEach(permission -> {
            if (permission.getValue().asBoolean()) {
                granted.add(permission.getKey());
            }
        });
        return granted;
    }

    @Test
    void saysWhatEachRoleGives() {
        assertThat(granted(realm, person("view-establishments")))
                .containsExactlyInAnyOrder("enabled", "viewHealth", "viewEstablishments");
        assertThat(granted(realm, person("manage-establishments")))
                .containsExactlyInAnyOrder("enabled", "viewHealth", "viewEstablishments", "manageEstablishments");
        assertThat(granted(realm, person("view-accounts")))
                .containsExactlyInAnyOrder("enabled", "viewHealth", "viewAccounts");
        assertThat(granted(realm, person("manage-accounts")))
                .containsExactlyInAnyOrder("enabled", "viewHealth", "viewAccounts", "manageAccounts");
        assertThat(granted(realm, person("view-clients"))).containsExactly("enabled");
    }

    @Test
    void aRealmAdministratorMayEverything(KeysteadServer server) {
        List<String> all = List.of(
                "enabled",
                "viewEstablishments",
                "manageEstablishments",
                "viewAccounts",
                "manageAccounts",
                "realmAdministrator",
                "viewHealth");
        assertThat(granted(realm, person("realm-admin"))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(granted(realm, server::adminToken)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aRealmWithoutKeysteadGivesNothingAndRefusesNobody(KeysteadServer server, @Plain TestRealm plain) {
        assertThat(granted(plain, server::adminToken)).isEmpty();
    }

    @Test
    void whoAdministersNothingHereIsRefused(@Another TestRealm other) {
        realm.as(Token.NONE).get("/permissions").expect(401);
        realm.as(person().token()).get("/permissions").expect(403);
        TestUser theirs = other.user(Hotels.unique("person"), Hotels.PIN).grant("realm-admin");
        realm.as(theirs).get("/permissions").expect(403);
    }
}
