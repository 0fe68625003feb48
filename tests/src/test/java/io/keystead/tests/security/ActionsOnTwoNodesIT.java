package io.keystead.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.Cluster;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What ends on one node has ended on the other. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ActionsOnTwoNodesIT {

    private final TestRealm here;
    private final TestRealm there;

    ActionsOnTwoNodesIT(Cluster cluster) {
        this.here = cluster.first().createShippedRealm("actions-on-two-nodes").with(settings -> {
            settings.setBruteForceProtected(false);
            settings.getAttributes().put("keystead.self-deletion-groups", "Managers");
        });
        this.there = cluster.second().realm(here.name());
    }

    @AfterAll
    void close() {
        here.close();
    }

    @Test
    void otherSessionsEndOnBoth() {
        TestUser anna = here.user(here.address("anna"), ActionForm.PASSWORD).in("Managers");
        Answer online = there.app().tokens(anna);
        Answer offline = there.app().offlineTokens(anna);
        there.app().refresh(online).expect(200);
        ActionForm done = ActionForm.openedBy(anna, here, "keystead-log-out-others")
                .sends(Map.of("password", ActionForm.PASSWORD))
                .says("2 other sessions have ended.");
        there.app().refresh(online).expect(400);
        there.app().refresh(offline).expect(400);
        there.asMyself(TestApp.token(online)).get("/establishments").expect(401);
        Answer present = here.app().tokens(done.sends(Map.of()).arrives("success"));
        there.app().refresh(present).expect(200);
    }

    @Test
    void whoIsDeletedHereIsGoneThere() {
        TestUser bea = here.user(here.address("bea"), ActionForm.PASSWORD).in("Managers");
        Answer online = there.app().tokens(bea);
        Answer offline = there.app().offlineTokens(bea);
        there.asMyself(TestApp.token(online)).get("/establishments").expect(200);
        ActionForm.openedBy(bea, here, "keystead-delete-account")
                .sends(Map.of("loginName", bea.username(), "password", ActionForm.PASSWORD))
                .says("Your account has been deleted.");
        there.app().refresh(online).expect(400);
        there.app().refresh(offline).expect(400);
        there.asMyself(TestApp.token(online)).get("/establishments").expect(401);
        there.app().attempt(bea.username(), ActionForm.PASSWORD).expect(200);
        assertThat(there.admin().users().searchByUsername(bea.username(), true)).isEmpty();
    }
}
