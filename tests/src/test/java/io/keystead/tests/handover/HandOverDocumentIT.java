package io.keystead.tests.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code "accountAdministrator"} in the document of a realm. */
@KeysteadTest
final class HandOverDocumentIT {

    private final TestRealm realm;
    private final Seat seat;

    HandOverDocumentIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.seat = new Seat(realm, server);
    }

    @Test
    void namesTheFirstAndTakesTheSeatFromNobody(KeysteadServer server) {
        try (TestRealm empty = server.createShippedRealm(Seat.unique("document"))) {
            Seat vacant = new Seat(empty, server);
            String marc = empty.address("marc");
            Map<String, Object> document = Map.of(
                    "accountAdministrator",
                    marc,
                    "accounts",
                    List.of(Map.of(
                            "username",
                            marc,
                            "email",
                            marc,
                            "firstName",
                            "Marc",
                            "lastName",
                            "M",
                            "group",
                            "Managers")));
            TestUser tenant = empty.user(empty.address("tenant"), Seat.PASSWORD)
                    .grant("manage-establishments", "manage-accounts");
            Rest tenantsRest = empty.as(tenant.token());
            tenantsRest.put("/import", document).expect(403);
            assertThat(vacant.get().at("/vacant").asBoolean()).isTrue();

            assertThat(outcome(vacant.root().put("/import", document))).isEqualTo("NAMED");
            assertThat(vacant.get().at("/username").asText()).isEqualTo(marc);
            assertThat(vacant.groupsOf(vacant.holderId())).containsExactly("Administrators");
            Map<String, Object> again = Map.of("accountAdministrator", marc);
            assertThat(outcome(vacant.root().put("/import", again))).isEqualTo("UNCHANGED");
            String exported = vacant.root().get("/export").expect(200).text();
            assertThat(exported).contains("\"accountAdministrator\":\"" + marc + "\"");
            vacant.root().put("/import", exported).expect(200);

            TestUser nadia = vacant.manager();
            vacant.give(nadia).expect(204);
            assertThat(outcome(vacant.root().put("/import", again))).isEqualTo("KEPT");
            assertThat(outcome(tenantsRest.put("/import", again))).isEqualTo("KEPT");
            assertThat(vacant.holderId()).isEqualTo(nadia.id());
        }
    }

    private static String outcome(Answer answer) {
        return answer.expect(200).at("/accountAdministrator").asText();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody@nowhere.example, 400, keystead-user-unknown",
        "pin, 400, keystead-successor-without-email",
        "inactive, 409, keystead-successor-not-active",
    })
    void whoCanNotHoldItIsRefusedWithTheWholeDocument(String who, int status, String code, KeysteadServer server) {
        try (TestRealm empty = server.createShippedRealm(Seat.unique("refused"))) {
            Seat vacant = new Seat(empty, server);
            TestUser inactive = vacant.manager();
            vacant.root()
                    .put("/accounts/" + inactive.id() + "/status", Map.of("status", "INACTIVE"))
                    .expect(204);
            empty.user("camille", "739154").in("Housekeeping");
            String username =
                    switch (who) {
                        case "pin" -> "camille";
                        case "inactive" -> inactive.username();
                        default -> who;
                    };
            Answer answer = vacant.root()
                    .put(
                            "/import",
                            "{\"establishments\": [{\"code\": \"PAR-01\", \"name\": \"Hôtel Opéra\"}],\n"
                                    + "\"accountAdministrator\": \"" + username + "\"}")
                    .expect(status);
            assertThat(answer.at("/error").asText()).isEqualTo(code);
            assertThat(answer.at("/field").asText()).isEqualTo("accountAdministrator");
            assertThat(answer.at("/line").asInt()).isEqualTo(2);
            assertThat(vacant.get().at("/vacant").asBoolean()).isTrue();
            assertThat(vacant.root()
                            .get("/establishments/count")
                            .expect(200)
                            .json()
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void isATextThatNamesSomebody() {
        seat.root().put("/import", "{\"accountAdministrator\": 7}").expect(400);
        seat.root().put("/import", "{\"accountAdministrator\": \"\"}").expect(400);
        assertThat(realm.name()).isNotEmpty();
    }
}
