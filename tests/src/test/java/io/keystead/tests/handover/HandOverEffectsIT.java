package io.keystead.tests.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Mail;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.EventRepresentation;

/** What a hand-over by its holder leaves behind: sessions, rights, events and mails of both. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HandOverEffectsIT {

    private final TestRealm realm;
    private final Seat seat;

    HandOverEffectsIT(KeysteadServer server, @Shipped TestRealm realm) {
        this.realm = realm;
        this.seat = new Seat(realm.with(settings -> settings.setBruteForceProtected(false)), server);
    }

    private URI handOver(TestUser holder, TestUser successor) {
        Answer done = HandOverForm.openedBy(holder, realm).isShown().handsOverTo(successor);
        return done.expect(302).header("Location").map(URI::create).orElseThrow();
    }

    @Test
    void onlyTheSessionInWhichItWasDoneGoesOnAndWithoutRights() {
        TestUser alice = seat.holder();
        TestUser marc = seat.manager();
        Answer elsewhere = realm.app().tokens(alice);
        Answer offline = realm.app().offlineTokens(alice);
        Answer marcs = realm.app().tokens(marc);
        realm.as(TestApp.token(elsewhere)).get("/accounts/count").expect(200);

        Answer present = realm.app().tokens(handOver(alice, marc));
        realm.app().refresh(elsewhere).expect(400);
        realm.app().refresh(offline).expect(400);
        realm.as(TestApp.token(elsewhere)).get("/accounts/count").expect(401);
        realm.as(TestApp.token(present)).get("/accounts/count").expect(403);
        realm.app().refresh(present).expect(200);
        realm.app().refresh(marcs).expect(200);
        realm.as(TestApp.token(marcs)).get("/accounts/count").expect(200);
    }

    @Test
    void eachOfTheTwoHasOneEvent() {
        TestUser alice = seat.manager();
        String before = seat.holder().id();
        seat.give(alice.id(), before).expect(204);
        TestUser marc = seat.manager();
        handOver(alice, marc);
        for (TestUser person : List.of(alice, marc)) {
            assertThat(handOversOf(person)).singleElement().satisfies(event -> {
                assertThat(event.getIpAddress()).isNotBlank();
                assertThat(event.getClientId()).isEqualTo(TestApp.CLIENT_ID);
                assertThat(event.getDetails())
                        .containsEntry("account_administrator", marc.id())
                        .containsEntry("former_account_administrator", alice.id());
                assertThat(event.getDetails().values()).noneMatch(value -> value.contains(Seat.PASSWORD));
            });
        }
    }

    private List<EventRepresentation> handOversOf(TestUser person) {
        return realm.admin().getEvents(List.of("UPDATE_PROFILE"), null, person.id(), null, null, null, 0, 10).stream()
                .filter(event -> "hand-over".equals(event.getDetails().get("keystead_event")))
                .toList();
    }

    @Test
    void bothReadOfItInTheirLanguage(Mailbox mailbox) {
        TestUser alice = seat.holder();
        TestUser marc = seat.manager().speaking("fr");
        handOver(alice, marc);
        Mail given = mailbox.to(alice.username(), "You are no longer the account administrator");
        assertThat(given.text())
                .contains("You have handed over your administrator rights")
                .contains(first(marc) + " Test");
        Mail taken = mailbox.to(marc.username());
        assertThat(taken.subject()).startsWith("Vous êtes maintenant l'administrateur du compte");
        assertThat(taken.text()).contains(first(alice) + " Test vous a cédé ses droits");
        assertThat(mailbox.allTo(marc.username())).hasSize(1);
        assertThat(given.links()).isEmpty();
        assertThat(taken.links()).isEmpty();
    }

    private static String first(TestUser person) {
        return person.username().split("@", 2)[0];
    }
}
