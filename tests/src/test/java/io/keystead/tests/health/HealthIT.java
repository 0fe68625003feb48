package io.keystead.tests.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Caller;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;

/** {@code GET /health}: whether a realm has what Keystead needs. */
@KeysteadTest
final class HealthIT {

    private static final String PASSWORD = "Battery-Staple-8";

    private static JsonNode health(TestRealm realm, Caller caller) {
        return realm.as(caller).get("/health").expect(200).json();
    }

    /** The codes of what is wrong, by check, with what each names. */
    private static Map<String, String> faults(JsonNode health) {
        Map<String, String> faults = new LinkedHashMap<>();
        health.at("/checks").forEach(check -> {
            if (check.has("code")) {
                String params = check.has("params") ? check.at("/params").toString() : "";
                faults.put(check.at("/check").asText(), check.at("/code").asText() + params);
            }
        });
        return faults;
    }

    @Test
    void theRealmThatWeShipLacksOnlyItsAdministrator(@Shipped TestRealm realm, KeysteadServer server) {
        JsonNode before = health(realm, server::adminToken);
        assertThat(faults(before)).containsOnlyKeys("account-administrator");
        assertThat(before.at("/state").asText()).isEqualTo("WARNING");
        assertThat(before.at("/keycloak").asText()).startsWith("26.7.");
        assertThat(before.at("/keystead").asText()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");

        TestUser alice = realm.user(realm.address("alice"), PASSWORD).in("Administrators");
        realm.as(server.adminToken())
                .put("/admin-seat", Map.of("userId", alice.id()))
                .expect(204);
        JsonNode after = health(realm, alice);
        assertThat(faults(after)).isEmpty();
        assertThat(after.at("/state").asText()).isEqualTo("OK");
        assertThat(after.at("/checks")).hasSize(12);
    }

    @Test
    void everythingThatIsMissingIsNamed(KeysteadServer server) {
        try (TestRealm realm = server.createShippedRealm("unwell-" + UUID.randomUUID())) {
            spoil(realm);
            JsonNode health = health(realm, server::adminToken);
            assertThat(health.at("/state").asText()).isEqualTo("ERROR");
            assertThat(faults(health))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "required-actions",
                            "keystead-health-required-actions[\"CONFIGURE_TOTP\",\"keystead-select-establishment\"]",
                            "login-flow",
                            "keystead-health-login-flow[\"keystead-select-establishment\"]",
                            "themes",
                            "keystead-health-themes[\"login\"]",
                            "user-groups",
                            "keystead-health-user-groups",
                            "account-administrator",
                            "keystead-health-account-administrator",
                            "user-profile",
                            "keystead-health-user-profile[\"email\",\"gender\"]",
                            "lockout",
                            "keystead-health-pins-without-lockout",
                            "mail-server",
                            "keystead-health-mail-server"));
            realm.with(settings -> settings.setPasswordPolicy("length(12)"));
            realm.with("keystead.select-establishment", "sometimes");
            assertThat(faults(health(realm, server::adminToken)))
                    .containsEntry("password-policy", "keystead-health-password-policy[\"keysteadPin\"]")
                    .containsEntry("lockout", "keystead-health-lockout")
                    .containsEntry(
                            "login-flow", "keystead-health-select-establishment[\"keystead.select-establishment\"]");
        }
    }

    private static void spoil(TestRealm realm) {
        realm.with(settings -> {
            settings.setBruteForceProtected(false);
            settings.setSmtpServer(Map.of());
            settings.setLoginTheme("keycloak.v2");
            settings.setBrowserFlow("browser");
        });
        realm.with("keystead.select-establishment", "when-several");
        RealmResource admin = realm.admin();
        for (String alias : List.of("CONFIGURE_TOTP", "keystead-select-establishment")) {
            RequiredActionProviderRepresentation action = admin.flows().getRequiredAction(alias);
            action.setEnabled(false);
            admin.flows().updateRequiredAction(alias, action);
        }
        UPConfig profile = admin.users().userProfile().getConfiguration();
        profile.removeAttribute("gender");
        profile.getAttribute("email").getValidations().remove("keystead-email");
        admin.users().userProfile().update(profile);
        String administrators = realm.group("Administrators");
        GroupRepresentation group = admin.groups().group(administrators).toRepresentation();
        group.getAttributes().remove("keystead.administrative");
        admin.groups().group(administrators).update(group);
    }

    @Test
    void whoeverSeesAPartOfKeysteadOrRunsTheRealmMayKnow(TestRealm realm) {
        for (String role : List.of("view-establishments", "view-accounts", "view-realm")) {
            health(realm, person(realm, role));
        }
    }

    @Test
    void nobodyElseMay(TestRealm realm, @Another TestRealm other) {
        realm.as(Token.NONE).get("/health").expect(401);
        realm.as(person(realm, "view-users")).get("/health").expect(403);
        realm.as(person(other, "realm-admin")).get("/health").expect(403);
    }

    @Test
    void aRealmWithoutKeysteadHasNone(@Plain TestRealm plain, KeysteadServer server) {
        assertThat(plain.as(server.adminToken())
                        .get("/health")
                        .expect(404)
                        .at("/error")
                        .asText())
                .isEqualTo("keystead-not-enabled");
    }

    private static TestUser person(TestRealm realm, String role) {
        return realm.user(realm.address(UUID.randomUUID().toString()), PASSWORD).grant(role);
    }
}
