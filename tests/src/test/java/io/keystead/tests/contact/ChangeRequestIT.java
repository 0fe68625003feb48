package io.keystead.tests.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.handover.Seat;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Mail;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** Whoever can not change his country asks the account administrator, by a mail from which nobody else can be mailed. */
@KeysteadTest
final class ChangeRequestIT {

    private static final Map<String, Object> TO_GERMANY = Map.of(
            "field", "country", "value", "DE", "message", "Wir ziehen um:\n<b>Berlin</b> & \"Potsdam\" 'bald' {0}");

    private final TestRealm realm;
    private final KeysteadServer server;
    private final Seat seat;

    ChangeRequestIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.server = server;
        this.seat = new Seat(realm, server);
    }

    private Customer invoiced() {
        Customer paul = Customer.of(realm);
        paul.saves("Paul", "Bernard", Customer.inParis()).expect(204);
        realm.as(server.adminToken())
                .put("/accounts/" + paul.person().id() + "/documents", Map.of("issued", true, "reference", "INV-1"))
                .expect(204);
        return paul;
    }

    @Test
    void theAdministratorReadsWhoAsksForWhatInHerLanguage(Mailbox mailbox) {
        TestUser alice = seat.holder().speaking("fr");
        Customer paul = invoiced();
        assertThat(paul.rest()
                        .get("/contact")
                        .expect(200)
                        .at("/canAskForChange")
                        .asBoolean())
                .isTrue();
        paul.rest().post("/change-requests", TO_GERMANY).expect(202);

        Mail mail = mailbox.to(alice.username(), "demande une modification");
        assertThat(mail.text())
                .contains("Paul Bernard (" + paul.person().username() + ")")
                .contains("France (FR)", "Allemagne (DE)", "INV-1")
                .contains("<b>Berlin</b> & \"Potsdam\" 'bald' {0}");
        assertThat(mail.html()).contains("&lt;b&gt;Berlin&lt;/b&gt; &amp;").doesNotContain("<b>Berlin</b>");
        assertThat(mailbox.allTo(paul.person().username())).isEmpty();
    }

    @Test
    void itIsOneADay(Mailbox mailbox) {
        TestUser alice = seat.holder().speaking("en");
        Customer paul = invoiced();
        paul.rest().post("/change-requests", TO_GERMANY).expect(202);
        assertThat(paul.rest()
                        .post("/change-requests", TO_GERMANY)
                        .expect(429)
                        .at("/error")
                        .asText())
                .isEqualTo("keystead-change-requested");
        assertThat(mailbox.to(alice.username(), "asks for a change").text()).contains("Germany (DE)");
        assertThat(mailbox.allTo(alice.username()))
                .filteredOn(mail -> mail.subject().contains("asks for a change"))
                .hasSize(1);
    }

    @Test
    void theAdministratorHasNobodyToAsk() {
        TestUser alice = seat.holder().speaking("en");
        Token token = alice.token();
        alice.resource().update(withCountry(alice));
        realm.as(server.adminToken())
                .put("/accounts/" + alice.id() + "/documents", Map.of("issued", true))
                .expect(204);
        assertThat(realm.asMyself(token)
                        .get("/contact")
                        .expect(200)
                        .at("/canAskForChange")
                        .asBoolean())
                .isFalse();
        Answer refused =
                realm.asMyself(token).post("/change-requests", TO_GERMANY).expect(409);
        assertThat(refused.at("/error").asText()).isEqualTo("keystead-nobody-to-ask");
    }

    private static UserRepresentation withCountry(TestUser person) {
        UserRepresentation representation = person.resource().toRepresentation();
        return representation.singleAttribute("country", "FR");
    }

    @Test
    void whatCanNotBeReadIsNoRequest(Mailbox mailbox) {
        TestUser alice = seat.holder().speaking("en");
        Customer paul = invoiced();
        refusedAt("field", paul, Map.of("field", "shoeSize", "value", "43"));
        refusedAt("field", paul, Map.of("field", "city", "value", "Lyon"));
        refusedAt("field", paul, Map.of("value", "DE"));
        refusedAt("value", paul, Map.of("field", "country", "value", "Germany"));
        refusedAt("value", paul, Map.of("field", "country"));
        refusedAt("message", paul, Map.of("field", "country", "value", "DE", "message", "x".repeat(1001)));
        refusedAt("message", paul, Map.of("field", "country", "value", "DE", "message", "\u0007"));
        refusedAt("to", paul, Map.of("field", "country", "value", "DE", "to", "victim@elsewhere.example"));
        realm.asMyself(Token.NONE).post("/change-requests", TO_GERMANY).expect(401);
        paul.rest().post("/change-requests", TO_GERMANY).expect(202);
        assertThat(mailbox.to(alice.username(), "asks for a change").text()).contains("Paul Bernard");
    }

    private void refusedAt(String field, Customer person, Map<String, Object> request) {
        assertThat(person.rest()
                        .post("/change-requests", request)
                        .expect(400)
                        .at("/field")
                        .asText())
                .isEqualTo(field);
    }

    @Test
    void whoIsNotLockedChangesItHimself() {
        seat.holder().speaking("en");
        Customer paul = Customer.of(realm);
        paul.saves(Customer.inParis()).expect(204);
        refusedAt("field", paul, TO_GERMANY);
    }
}
