package io.keystead.tests.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.AtOnce;
import io.keystead.tests.harness.Cluster;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One seat for both nodes: what one has cached does not mislead the other. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HandOverOnTwoNodesIT {

    private static final int PEOPLE = 50;

    private final Cluster cluster;
    private final TestRealm realm;
    private final Seat here;
    private final Seat there;

    HandOverOnTwoNodesIT(Cluster cluster) {
        this.cluster = cluster;
        this.realm = cluster.first()
                .createShippedRealm("hand-over-on-two-nodes")
                .with(settings -> settings.setBruteForceProtected(false));
        this.here = new Seat(realm, cluster.first());
        this.there = new Seat(cluster.second().realm(realm.name()), cluster.second());
    }

    @AfterAll
    void close() {
        realm.close();
    }

    @Test
    void ofFiftyOnBothOneSucceeds() throws Exception {
        TestUser alice = here.holder();
        List<String> people = here.managers(PEOPLE);
        // Each node has them all in its cache by now, with the groups that they have.
        List.of(here, there)
                .forEach(node -> node.root().get("/accounts?max=1000").expect(200));
        List<Rest> nodes = List.of(here.root(), there.root());
        List<Integer> statuses = AtOnce.calls(PEOPLE, number -> nodes.get(number % 2)
                .put(
                        "/admin-seat",
                        Map.of(
                                "userId", people.get(number),
                                "formerHolderGroup", "Managers",
                                "expectedHolder", alice.id()))
                .status());
        assertThat(statuses).containsOnly(204, 409);
        assertThat(Collections.frequency(statuses, 204)).isOne();
        for (Seat node : List.of(here, there)) {
            assertThat(node.holderId()).isEqualTo(people.get(statuses.indexOf(204)));
            node.belongsToOneOf(Seat.with(people, alice.id()));
        }
    }

    @Test
    void ofFiftyWhoPressOnBothOneSucceeds() throws Exception {
        TestUser alice = here.holder();
        List<String> people = here.managers(PEOPLE);
        String group = realm.group("Managers");
        TestRealm elsewhere = cluster.second().realm(realm.name());
        List<List<HandOverForm>> tabs = AtOnce.calls(2, node -> tabsOf(alice, node == 0 ? realm : elsewhere));
        List<Integer> statuses = AtOnce.calls(PEOPLE, number -> tabs.get(number % 2)
                .get(number / 2)
                .sends(people.get(number), group, Seat.PASSWORD)
                .status());
        assertThat(statuses).containsOnlyOnce(302).isSubsetOf(302, 403, 200);
        for (Seat node : List.of(here, there)) {
            assertThat(node.holderId()).isEqualTo(people.get(statuses.indexOf(302)));
            node.belongsToOneOf(Seat.with(people, alice.id()));
        }
    }

    private static List<HandOverForm> tabsOf(TestUser alice, TestRealm node) {
        HandOverForm first = HandOverForm.openedBy(alice, node).isShown();
        return Stream.generate(first::inAnotherTab).limit(PEOPLE / 2).toList();
    }

    @Test
    void goesToAndFroBetweenTwoPeople() {
        TestUser alice = here.holder();
        TestUser marc = here.manager();
        for (int round = 0; round < 4; round++) {
            (round % 2 == 0 ? there : here).give(round % 2 == 0 ? marc : alice).expect(204);
        }
        assertThat(there.holderId()).isEqualTo(alice.id());
        assertThat(there.groupsOf(alice.id())).containsExactly("Administrators");
        assertThat(here.groupsOf(marc.id())).containsExactly("Managers");
    }
}
