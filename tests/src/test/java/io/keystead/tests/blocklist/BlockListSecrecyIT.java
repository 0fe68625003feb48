package io.keystead.tests.blocklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Cluster;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.SharedRealm;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.Token;
import io.keystead.tests.harness.Traces;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.GroupRepresentation;

/** A blocked contact stands in no table, event or log; both nodes know it all the same. */
@KeysteadTest
final class BlockListSecrecyIT {

    private final TestRealm here;
    private final TestRealm there;
    private final Cluster cluster;
    private final Token boss;

    BlockListSecrecyIT(SharedRealm realm, Cluster cluster) {
        this.here = realm.here();
        this.there = realm.there();
        this.cluster = cluster;
        this.boss = here.user("boss" + UUID.randomUUID() + "@two.example", "Correct-Horse-77")
                .grant("manage-accounts")
                .token();
    }

    @Test
    void whatWasTypedIsNowhere() {
        here.recordEvents();
        here.with(settings -> {
            settings.setAdminEventsEnabled(true);
            settings.setAdminEventsDetailsEnabled(true);
        });
        GroupRepresentation managers =
                here.admin().groups().group(here.group("Managers")).toRepresentation();
        managers.setAttributes(Map.of("keystead.user-group", List.of("true")));
        here.admin().groups().group(managers.getId()).update(managers);
        long before = count(here);
        String local = "x" + UUID.randomUUID();
        String digits = Long.toString(ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999));
        for (Map<String, String> contact : List.of(
                Map.of("email", local + "@hotel.example", "note", "first"),
                Map.of("phone", "+336" + digits, "note", "first"))) {
            rest(here).post("/block-list", contact).expect(204);
            assertThat(rest(there)
                            .post("/block-list/check", contact)
                            .expect(200)
                            .at("/blocked")
                            .asBoolean())
                    .isTrue();
        }
        rest(there)
                .post("/accounts", Map.of("email", local + "@hotel.example", "group", "Managers"))
                .expect(409);
        rest(there)
                .post("/block-list/remove", Map.of("phone", "+336" + digits, "note", "asked again"))
                .expect(204);
        assertThat(count(here)).isEqualTo(before + 1);

        assertThat(here.admin().getAdminEvents())
                .filteredOn(event -> "KEYSTEAD_BLOCK_LIST".equals(event.getResourceType()))
                .extracting(event ->
                        event.getOperationType() + " " + event.getResourcePath() + " " + event.getRepresentation())
                .containsExactlyInAnyOrder(
                        "CREATE keystead/block-list {\"kind\":\"EMAIL\",\"note\":\"first\"}",
                        "CREATE keystead/block-list {\"kind\":\"PHONE\",\"note\":\"first\"}",
                        "DELETE keystead/block-list/remove {\"kind\":\"PHONE\",\"note\":\"asked again\"}");
        for (String needle : List.of(local, digits)) {
            assertThat(new Traces(cluster).of(needle)).isEmpty();
        }
        assertThat(new Traces(cluster).of("asked again"))
                .as("the search finds what is there")
                .containsExactly("admin_event_entity");
    }

    @Test
    void rowsOfAnEarlierKeyAreCountedWhenTheServerLacksIt() {
        String email = "y" + UUID.randomUUID() + "@hotel.example";
        rest(here).post("/block-list", Map.of("email", email)).expect(204);
        cluster.sql()
                .change("update KEYSTEAD_BLOCKED_CONTACT set KEY_ID = 'lost' where REALM_ID = (select ID from REALM"
                        + " where NAME = '" + here.name() + "') and NOTE is null");
        assertThat(rest(there).get("/block-list/count").at("/withoutKey").asLong())
                .isEqualTo(1);
    }

    private Rest rest(TestRealm node) {
        return node.as(boss);
    }

    private long count(TestRealm node) {
        return rest(node).get("/block-list/count").expect(200).at("/count").asLong();
    }
}
