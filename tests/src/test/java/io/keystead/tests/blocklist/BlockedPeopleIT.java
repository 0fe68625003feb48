package io.keystead.tests.blocklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** No mail goes to a blocked address, and no account gets one, at no door. */
@KeysteadTest
final class BlockedPeopleIT {

    private static final String PASSWORD = "Battery-Staple-8";

    private final TestRealm realm;
    private final Rest rest;
    private final String address;

    BlockedPeopleIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.rest = realm.as(server.adminToken());
        this.address = realm.address("x" + UUID.randomUUID());
    }

    @Test
    void aLinkIsNotSentAndTheAdministratorIsToldWhy(Mailbox mailbox) {
        TestUser marc = realm.user(address, PASSWORD).in("Managers");
        block(address);
        Answer refused = rest.post("/accounts/" + marc.id() + "/reset", Map.of("type", "EMAIL_LINK"))
                .expect(409);
        assertThat(refused.at("/error").asText()).isEqualTo("keystead-address-blocked");
        assertThat(rest.get("/accounts/" + marc.id()).expect(200).json().has("invitation"))
                .isFalse();
        assertThatThrownBy(() -> marc.resource().executeActionsEmail(List.of("UPDATE_PASSWORD")))
                .isInstanceOf(WebApplicationException.class);
        assertThat(mailbox.allTo(address)).isEmpty();

        unblock(address);
        rest.post("/accounts/" + marc.id() + "/reset", Map.of("type", "EMAIL_LINK"))
                .expect(200);
        assertThat(mailbox.to(address).links()).hasSize(1);
    }

    @Test
    void aRealmThatTurnsKeysteadOffSendsAsKeycloakDoes(Mailbox mailbox) {
        TestUser marc = realm.user(address, PASSWORD).in("Managers");
        block(address);
        realm.with("keystead.enabled", "false");
        try {
            marc.resource().executeActionsEmail(List.of("UPDATE_PASSWORD"));
            assertThat(mailbox.to(address).links()).hasSize(1);
        } finally {
            realm.with("keystead.enabled", "true");
        }
    }

    @Test
    void noAccountIsCreatedWithABlockedAddress() {
        block(address.toUpperCase(Locale.ROOT));
        refused(rest.post("/accounts", manager()), "email", "keystead-address-blocked");
        Answer imported = rest.put(
                "/import",
                Map.of(
                        "accounts",
                        List.of(Map.of(
                                "username",
                                address,
                                "email",
                                address,
                                "firstName",
                                "Marc",
                                "lastName",
                                "Lefèvre",
                                "group",
                                "Managers"))));
        refused(imported, "accounts[0].email", "keystead-address-blocked");
        assertThat(keycloakCreates(user -> user.setEmail(address))).contains("keysteadEmailBlocked");
        assertThat(realm.admin().users().searchByEmail(address, true)).isEmpty();
    }

    @Test
    void noAccountIsGivenABlockedAddress() {
        TestUser marc =
                realm.user(realm.address("y" + UUID.randomUUID()), PASSWORD).in("Managers");
        block(address);
        refused(
                rest.put("/accounts/" + marc.id() + "/email", Map.of("email", address)),
                "email",
                "keystead-address-blocked");
        UserRepresentation changed = marc.resource().toRepresentation();
        changed.setEmail(address);
        assertThatThrownBy(() -> marc.resource().update(changed)).isInstanceOf(WebApplicationException.class);
        assertThat(marc.resource().toRepresentation().getEmail()).isEqualTo(marc.username());
    }

    @Test
    void noAccountIsGivenABlockedPhoneNumber() {
        String phone = "+336" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
        rest.post("/block-list", Map.of("phone", phone)).expect(204);
        Map<String, Object> form = manager();
        form.put("phoneNumber", phone);
        refused(rest.post("/accounts", form), "phoneNumber", "keystead-phone-blocked");
        TestUser marc =
                realm.user(realm.address("y" + UUID.randomUUID()), PASSWORD).in("Managers");
        refused(
                rest.put("/accounts/" + marc.id(), Map.of("phoneNumber", phone)),
                "phoneNumber",
                "keystead-phone-blocked");
        assertThat(keycloakCreates(user -> {
                    user.setEmail(address);
                    user.setAttributes(Map.of("phoneNumber", List.of(phone)));
                }))
                .contains("keysteadPhoneBlocked");
    }

    @Test
    void whoHasItAlreadyKeepsItAndHisAccountIsChangedAsBefore() {
        TestUser marc = realm.user(address, PASSWORD).in("Managers");
        block(address);
        rest.put("/accounts/" + marc.id(), Map.of("lastName", "Dupont")).expect(204);
        UserRepresentation changed = marc.resource().toRepresentation();
        changed.setFirstName("Marc");
        marc.resource().update(changed);
        JsonNode account = rest.get("/accounts/" + marc.id()).expect(200).json();
        assertThat(account.at("/email").asText()).isEqualTo(address);
        assertThat(account.at("/firstName").asText()).isEqualTo("Marc");
        assertThat(account.at("/lastName").asText()).isEqualTo("Dupont");
    }

    @Test
    void anAccountLeavesABlockedAddressWithoutAWordToIt(Mailbox mailbox) {
        TestUser marc = realm.user(address, PASSWORD).in("Managers");
        block(address);
        String other = realm.address("z" + UUID.randomUUID());
        rest.put("/accounts/" + marc.id() + "/email", Map.of("email", other)).expect(204);
        assertThat(marc.resource().toRepresentation().getEmail()).isEqualTo(other);
        assertThat(mailbox.allTo(address)).isEmpty();
    }

    private Map<String, Object> manager() {
        return new HashMap<>(Map.of(
                "firstName",
                "Marc",
                "lastName",
                "Lefèvre",
                "email",
                address,
                "group",
                "Managers",
                "credential",
                Map.of("type", "SECRET", "value", PASSWORD)));
    }

    /** What Keycloak's own REST answers to somebody new. */
    private String keycloakCreates(Consumer<UserRepresentation> form) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(address);
        user.setFirstName("Marc");
        user.setLastName("Lefèvre");
        form.accept(user);
        try (Response response = realm.admin().users().create(user)) {
            assertThat(response.getStatus()).isEqualTo(400);
            return response.readEntity(String.class);
        }
    }

    private static void refused(Answer answer, String field, String code) {
        answer.expect(409);
        assertThat(answer.at("/error").asText()).isEqualTo(code);
        assertThat(answer.at("/field").asText()).isEqualTo(field);
    }

    private void block(String blocked) {
        rest.post("/block-list", Map.of("email", blocked)).expect(204);
    }

    private void unblock(String blocked) {
        rest.post("/block-list/remove", Map.of("email", blocked, "note", "asked again"))
                .expect(204);
    }
}
