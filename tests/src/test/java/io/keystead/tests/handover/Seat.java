package io.keystead.tests.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The seat of a shipped realm, as the administrator of the server sees it. */
public final class Seat {

    public static final String PASSWORD = "Battery-Staple-8";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestRealm realm;
    private final KeysteadServer server;

    public Seat(TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.server = server;
    }

    static String unique(String prefix) {
        return prefix + NUMBER.incrementAndGet();
    }

    Rest root() {
        return realm.as(server.adminToken());
    }

    Answer get() {
        return root().get("/admin-seat").expect(200);
    }

    /** Id of the holder, empty if there is none. */
    public String holderId() {
        return get().at("/userId").asText("");
    }

    Answer put(Object body) {
        return root().put("/admin-seat", body);
    }

    /** Whoever holds it joins Managers. */
    public Answer give(TestUser successor) {
        return put(Map.of("userId", successor.id(), "formerHolderGroup", "Managers"));
    }

    Answer give(String successorId, String expectedHolder) {
        return put(Map.of("userId", successorId, "formerHolderGroup", "Managers", "expectedHolder", expectedHolder));
    }

    /** Somebody new of Managers who signs in with a password. */
    public TestUser manager() {
        return realm.user(realm.address(unique("marc")), PASSWORD).in("Managers");
    }

    /** Somebody new who holds the seat now. */
    public TestUser holder() {
        TestUser alice = realm.user(realm.address(unique("alice")), PASSWORD).in("Managers");
        give(alice).expect(204);
        return alice;
    }

    /** Ids of so many new people of Managers, in one call. */
    List<String> managers(int count) {
        String crowd = unique("crowd");
        List<Map<String, String>> accounts = IntStream.range(0, count)
                .mapToObj(number -> realm.address(crowd + "-" + number))
                .map(address -> Map.of(
                        "username",
                        address,
                        "email",
                        address,
                        "firstName",
                        "Marc",
                        "lastName",
                        crowd,
                        "group",
                        "Managers"))
                .toList();
        root().put("/import", Map.of("accounts", accounts)).expect(200);
        return root().get("/accounts?max=1000&search=" + crowd).expect(200).json().findValues("id").stream()
                .map(JsonNode::asText)
                .toList();
    }

    List<String> groupsOf(String userId) {
        return realm.admin().users().get(userId).groups().stream()
                .map(GroupRepresentation::getName)
                .toList();
    }

    List<String> membersOf(String group) {
        return realm.admin().groups().group(realm.group(group)).members(0, 1000).stream()
                .map(UserRepresentation::getId)
                .toList();
    }

    /** One of these people holds the seat and administers, the others are in Managers, and nobody is in two groups. */
    void belongsToOneOf(List<String> people) {
        String holder = holderId();
        assertThat(people).contains(holder);
        assertThat(membersOf("Administrators").stream().filter(people::contains))
                .containsExactly(holder);
        List<String> managers =
                membersOf("Managers").stream().filter(people::contains).toList();
        assertThat(managers).doesNotHaveDuplicates().hasSize(people.size() - 1).doesNotContain(holder);
        for (String group : List.of("Reception", "Housekeeping", "Maintenance")) {
            assertThat(membersOf(group)).doesNotContainAnyElementsOf(people);
        }
    }

    static List<String> with(List<String> people, String another) {
        return Stream.concat(people.stream(), Stream.of(another)).toList();
    }
}
