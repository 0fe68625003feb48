package io.keystead.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keystead.tests.api.Document;
import io.keystead.tests.api.Establishment;
import io.keystead.tests.api.Memberships;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.openapi.AdminOperation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** Every write leaves one admin event, and nothing else does. */
@KeysteadTest
final class AdminEventsIT {

    private final TestRealm realm;
    private final Rest rest;
    private final TestUser camille;
    private final String code = UUID.randomUUID().toString();
    private final String hotel;

    AdminEventsIT(TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.rest = realm.as(server.adminToken());
        this.camille = realm.user("camille-" + UUID.randomUUID(), "739154");
        this.hotel = realm.establishment(code, "Hôtel").id();
    }

    @BeforeAll
    static void eventsAreKept(TestRealm realm) {
        RealmRepresentation representation = realm.admin().toRepresentation();
        representation.setAdminEventsEnabled(true);
        representation.setAdminEventsDetailsEnabled(true);
        realm.admin().update(representation);
    }

    @BeforeEach
    void forgetWhatWasPrepared() {
        realm.admin().clearAdminEvents();
    }

    @Test
    void creationTellsWhatWasCreated() {
        String another = UUID.randomUUID().toString();
        String id = rest.post("/establishments", Establishment.of(another, "Nouveau"))
                .expect(201)
                .at("/id")
                .asText();
        JsonNode told = onlyEvent("KEYSTEAD_ESTABLISHMENT", "CREATE", "keystead/establishments/" + id);
        assertThat(told.path("id").asText()).isEqualTo(id);
        assertThat(told.path("code").asText()).isEqualTo(another);
        assertThat(told.path("enabled").asBoolean()).isTrue();
    }

    @Test
    void changeTellsWhatItBecame() {
        rest.put("/establishments/" + hotel, Map.of("name", "Autre", "enabled", false))
                .expect(204);
        JsonNode told = onlyEvent("KEYSTEAD_ESTABLISHMENT", "UPDATE", "keystead/establishments/" + hotel);
        assertThat(told.path("name").asText()).isEqualTo("Autre");
        assertThat(told.path("code").asText()).isEqualTo(code);
        assertThat(told.path("enabled").asBoolean()).isFalse();
    }

    @Test
    void deletionIsTold() {
        rest.delete("/establishments/" + hotel).expect(204);
        onlyEvent("KEYSTEAD_ESTABLISHMENT", "DELETE", "keystead/establishments/" + hotel);
    }

    @Test
    void aGrantIsToldOnce() {
        rest.put(member()).expect(204);
        rest.put(member()).expect(204);
        onlyEvent("KEYSTEAD_MEMBERSHIP", "CREATE", "keystead" + member());
    }

    @Test
    void aWithdrawalIsToldOnce() {
        rest.delete(member()).expect(204);
        assertThat(events()).isEmpty();
        rest.put(member()).expect(204);
        realm.admin().clearAdminEvents();
        rest.delete(member()).expect(204);
        rest.delete(member()).expect(204);
        onlyEvent("KEYSTEAD_MEMBERSHIP", "DELETE", "keystead" + member());
    }

    @Test
    void aReplacementIsToldOnceWithWhatWasWanted() {
        Memberships wanted = Memberships.of(code).withDefault(code);
        rest.put(establishmentsOfCamille(), wanted).expect(204);
        rest.put(establishmentsOfCamille(), wanted).expect(204);
        JsonNode told = onlyEvent("KEYSTEAD_MEMBERSHIP", "UPDATE", "keystead" + establishmentsOfCamille());
        assertThat(told.path("establishments").path(0).asText()).isEqualTo(code);
        assertThat(told.path("default").asText()).isEqualTo(code);
    }

    @Test
    void anImportIsOneEventWithItsCounts() {
        List<Establishment> two = List.of(
                Establishment.of(code, "Autre"),
                Establishment.of(UUID.randomUUID().toString(), "Nouveau"));
        Document document = new Document(two, List.of(new Document.Member(camille.username(), List.of(code), null)));
        rest.put("/import", document).expect(200);
        JsonNode told = onlyEvent("KEYSTEAD_DOCUMENT", "UPDATE", "keystead/import");
        assertThat(told.path("created").asInt()).isEqualTo(2);
        assertThat(told.path("updated").asInt()).isOne();
        assertThat(told.at("/members/created").asInt()).isOne();
    }

    @Test
    void readingAndRefusalsLeaveNone() {
        for (AdminOperation operation : AdminOperation.all()) {
            Scene scene = Scene.in(realm);
            realm.admin().clearAdminEvents();
            scene.call(scene.member(), operation).expect(403);
            assertThat(events()).as(operation.id()).isEmpty();
        }
        rest.get("/establishments").expect(200);
        rest.get("/export").expect(200);
        rest.post("/establishments", Establishment.of(code, "Doublon")).expect(409);
        rest.put("/establishments/" + hotel, Map.of("name", "")).expect(400);
        rest.put(establishmentsOfCamille(), Memberships.of("nowhere")).expect(400);
        rest.delete("/establishments/nowhere").expect(404);
        assertThat(events()).isEmpty();
    }

    private String member() {
        return "/establishments/" + hotel + "/members/" + camille.id();
    }

    private String establishmentsOfCamille() {
        return "/users/" + camille.id() + "/establishments";
    }

    /** The representation of the one event that there is; a missing node without one. */
    private JsonNode onlyEvent(String type, String operation, String path) {
        assertThat(events()).hasSize(1);
        AdminEventRepresentation event = events().get(0);
        assertThat(event.getResourceType()).isEqualTo(type);
        assertThat(event.getOperationType()).isEqualTo(operation);
        assertThat(event.getResourcePath()).isEqualTo(path);
        assertThat(event.getError()).isNull();
        assertThat(event.getAuthDetails().getUserId()).isNotBlank();
        return representation(event);
    }

    private static JsonNode representation(AdminEventRepresentation event) {
        try {
            return new ObjectMapper().readTree(event.getRepresentation() == null ? "" : event.getRepresentation());
        } catch (JsonProcessingException e) {
            throw new AssertionError(event.getRepresentation(), e);
        }
    }

    private List<AdminEventRepresentation> events() {
        return realm.admin().getAdminEvents();
    }
}
