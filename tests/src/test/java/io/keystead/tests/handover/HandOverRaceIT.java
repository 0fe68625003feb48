package io.keystead.tests.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.AtOnce;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many give the seat to different people at the same moment: one succeeds, the others are told, and one holds it. */
@KeysteadTest
final class HandOverRaceIT {

    private static final int PEOPLE = 50;

    private final Seat seat;

    HandOverRaceIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.seat = new Seat(realm, server);
    }

    @Test
    void ofFiftyWhoTakeItFromTheSameHolderOneSucceeds() throws Exception {
        TestUser alice = seat.holder();
        List<String> people = seat.managers(PEOPLE);
        Rest root = seat.root();
        List<Integer> statuses = AtOnce.calls(PEOPLE, number -> root.put(
                        "/admin-seat",
                        Map.of(
                                "userId", people.get(number),
                                "formerHolderGroup", "Managers",
                                "expectedHolder", alice.id()))
                .status());
        assertThat(statuses).hasSize(PEOPLE).containsOnly(204, 409);
        assertThat(Collections.frequency(statuses, 204)).isOne();
        assertThat(seat.holderId()).isEqualTo(people.get(statuses.indexOf(204)));
        seat.belongsToOneOf(Seat.with(people, alice.id()));
    }

    @Test
    void ofTwentyForAVacantSeatOneGetsIt(KeysteadServer server) throws Exception {
        try (TestRealm empty = server.createShippedRealm(Seat.unique("race"))) {
            Seat vacant = new Seat(empty, server);
            List<String> people = vacant.managers(20);
            Rest root = vacant.root();
            List<Integer> statuses =
                    AtOnce.calls(people.size(), number -> root.put("/admin-seat", Map.of("userId", people.get(number)))
                            .status());
            assertThat(statuses).containsOnly(204, 409);
            assertThat(Collections.frequency(statuses, 204)).isOne();
            vacant.belongsToOneOf(people);
        }
    }

    /** Each of them is given the seat, moved and made inactive at the same moment. */
    @Test
    void nobodyTakesItWhoIsShutOutMeanwhile() throws Exception {
        TestUser alice = seat.holder();
        List<String> people = seat.managers(12);
        Rest root = seat.root();
        List<Integer> statuses = AtOnce.calls(36, number -> {
            String person = people.get(number % people.size());
            return switch (number / people.size()) {
                case 0 ->
                    root.put("/admin-seat", Map.of("userId", person, "formerHolderGroup", "Managers"))
                            .status();
                case 1 ->
                    root.put("/accounts/" + person + "/status", Map.of("status", "INACTIVE"))
                            .status();
                default ->
                    root.put("/accounts/" + person, Map.of("group", "Reception"))
                            .status();
            };
        });
        assertThat(statuses).containsOnly(204, 409);
        String holder = seat.holderId();
        assertThat(root.get("/accounts/" + holder).expect(200).at("/status").asText())
                .isEqualTo("ACTIVE");
        assertThat(seat.membersOf("Administrators").stream().filter(Seat.with(people, alice.id())::contains))
                .containsExactly(holder);
        for (String person : people) {
            assertThat(seat.groupsOf(person)).hasSize(1);
        }
    }
}
