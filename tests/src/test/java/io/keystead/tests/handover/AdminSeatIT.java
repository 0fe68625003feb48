package io.keystead.tests.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Mail;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;

/** A realm administrator names the first account administrator, or another one: all that follows from it (rows C2, C3). */
@KeysteadTest
final class AdminSeatIT {

    private final TestRealm realm;
    private final Seat seat;

    AdminSeatIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.seat = new Seat(realm, server);
    }

    @BeforeAll
    static void record(@Shipped TestRealm realm) {
        realm.recordEvents();
        realm.with(settings -> {
            settings.setAdminEventsEnabled(true);
            settings.setAdminEventsDetailsEnabled(true);
        });
    }

    @Test
    void isVacantUntilSomebodyIsNamedAndWhenHeIsLost(KeysteadServer server) {
        try (TestRealm empty = server.createShippedRealm(Seat.unique("vacant"))) {
            Seat vacant = new Seat(empty, server);
            assertThat(vacant.get().text()).isEqualTo("{\"vacant\":true,\"reason\":\"NEVER_NAMED\"}");
            TestUser alice = vacant.manager();
            vacant.put(Map.of("userId", alice.id())).expect(204);
            assertThat(vacant.holderId()).isEqualTo(alice.id());
            assertThat(vacant.groupsOf(alice.id())).containsExactly("Administrators");

            empty.with("keystead.enabled", "false");
            alice.resource().remove();
            empty.with("keystead.enabled", "true");
            Answer lost = vacant.get();
            assertThat(lost.at("/vacant").asBoolean()).isTrue();
            assertThat(lost.at("/reason").asText()).isEqualTo("HOLDER_GONE");
            assertThat(lost.at("/since").asLong()).isPositive();
            vacant.put(Map.of("userId", vacant.manager().id())).expect(204);
        }
    }

    @Test
    void tellsWhoHoldsItSinceWhen() {
        long before = System.currentTimeMillis();
        TestUser alice = seat.holder();
        Answer answer = seat.get();
        assertThat(answer.at("/vacant").asBoolean()).isFalse();
        assertThat(answer.at("/username").asText()).isEqualTo(alice.username());
        assertThat(answer.at("/email").asText()).isEqualTo(alice.username());
        assertThat(answer.at("/lastName").asText()).isEqualTo("Test");
        assertThat(answer.at("/enabled").asBoolean()).isTrue();
        assertThat(answer.at("/since").asLong()).isBetween(before - 1000, System.currentTimeMillis() + 1000);
    }

    @Test
    void goesWithGroupAndRightsFromOneToTheOther() {
        TestUser alice = seat.holder().grant("manage-users").in("Choir");
        TestUser marc = seat.manager();
        realm.as(alice).get("/accounts/count").expect(200);
        Rest marcsRest = realm.as(marc);
        marcsRest.get("/accounts/count").expect(403);

        seat.give(marc).expect(204);
        assertThat(seat.holderId()).isEqualTo(marc.id());
        assertThat(seat.groupsOf(marc.id())).containsExactly("Administrators");
        assertThat(seat.groupsOf(alice.id())).containsExactlyInAnyOrder("Managers", "Choir");
        assertThat(alice.resource().roles().getAll().getClientMappings()).isNull();
        marcsRest.get("/accounts/count").expect(200);
        realm.as(alice).get("/accounts/count").expect(403);
    }

    @Test
    void endsTheSessionsOfTheFormerHolderAtOnce() {
        TestUser alice = seat.holder();
        Answer online = realm.app().tokens(alice);
        Answer offline = realm.app().offlineTokens(alice);
        TestUser marc = seat.manager();
        Answer marcs = realm.app().tokens(marc);
        seat.give(marc).expect(204);
        realm.app().refresh(online).expect(400);
        realm.app().refresh(offline).expect(400);
        assertThat(alice.resource().getUserSessions()).isEmpty();
        realm.app().refresh(marcs).expect(200);
    }

    @Test
    void whoReplacesHimselfGoesOnWorkingInHisSession() {
        TestUser alice = seat.holder().grant("realm-admin");
        Answer other = realm.app().tokens(alice);
        Answer present = realm.app().tokens(alice);
        TestUser marc = seat.manager();
        realm.as(io.keystead.tests.harness.TestApp.token(present))
                .put("/admin-seat", Map.of("userId", marc.id(), "formerHolderGroup", "Reception"))
                .expect(204);
        assertThat(seat.groupsOf(alice.id())).containsExactly("Reception");
        realm.app().refresh(other).expect(400);
        realm.app().refresh(present).expect(200);
        realm.as(io.keystead.tests.harness.TestApp.token(present))
                .get("/admin-seat")
                .expect(403);
    }

    @Test
    void bothReadOfIt(Mailbox mailbox) {
        TestUser alice = seat.holder();
        TestUser marc = seat.manager().speaking("fr");
        seat.give(marc).expect(204);
        Mail toFormer = mailbox.to(marc.username());
        assertThat(toFormer.subject()).startsWith("Vous êtes maintenant l'administrateur du compte");
        assertThat(toFormer.text())
                .contains("Un administrateur du domaine vous a nommé")
                .doesNotContain("http");
        Mail given = mailbox.to(alice.username(), "no longer");
        assertThat(given.text()).contains("has given your administrator rights to " + first(marc) + " Test");
        assertThat(given.links()).isEmpty();
    }

    private static String first(TestUser person) {
        return person.username().split("@", 2)[0];
    }

    @Test
    void isInTheEventsOfBothAndOfTheRealm() {
        TestUser alice = seat.holder();
        TestUser marc = seat.manager();
        seat.give(marc).expect(204);
        for (TestUser person : List.of(alice, marc)) {
            List<EventRepresentation> events =
                    realm.admin().getEvents(List.of("UPDATE_PROFILE"), null, person.id(), null, null, null, 0, 1);
            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.getIpAddress()).isNotBlank();
                assertThat(event.getDetails())
                        .containsEntry("keystead_event", "appointment")
                        .containsEntry("account_administrator", marc.id())
                        .containsEntry("former_account_administrator", alice.id());
            });
        }
        assertThat(adminEvents(marc)).singleElement().satisfies(event -> assertThat(event)
                .contains("formerHolderGroup"));
    }

    private List<String> adminEvents(TestUser person) {
        return realm.admin().getAdminEvents().stream()
                .filter(event -> "KEYSTEAD_ADMIN_SEAT".equals(event.getResourceType()))
                .map(event -> event.getRepresentation())
                .filter(text -> text.contains(person.id()))
                .toList();
    }

    @Test
    void theSamePersonAgainChangesNothing() {
        TestUser alice = seat.holder();
        long since = seat.get().at("/since").asLong();
        Answer tokens = realm.app().tokens(alice);
        seat.give(alice).expect(204);
        seat.put(Map.of("userId", alice.id())).expect(204);
        assertThat(seat.get().at("/since").asLong()).isEqualTo(since);
        realm.app().refresh(tokens).expect(200);
        assertThat(adminEvents(alice)).hasSize(1);
    }

    @Test
    void aMailServerThatDoesNotAnswerOrIsNotThereStopsNobody(@Shipped @Another TestRealm mute, KeysteadServer server) {
        Seat there = new Seat(mute, server);
        there.holder();
        Map<String, String> dead = new HashMap<>(mute.admin().toRepresentation().getSmtpServer());
        dead.put("port", "1");
        for (Map<String, String> smtp : List.of(dead, Map.<String, String>of())) {
            mute.with(settings -> settings.setSmtpServer(smtp));
            TestUser marc = there.manager();
            there.give(marc).expect(204);
            assertThat(there.holderId()).isEqualTo(marc.id());
        }
    }

    @Test
    void aRealmWithoutAdministrativeUserGroupHasNone(@Another TestRealm bare, KeysteadServer server) {
        TestUser marc = bare.user(bare.address(Seat.unique("marc")), Seat.PASSWORD);
        Answer refused = new Seat(bare, server).put(Map.of("userId", marc.id())).expect(409);
        assertThat(refused.at("/error").asText()).isEqualTo("keystead-no-administrative-group");
    }
}
