package io.keystead.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.Cluster;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Traces;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.UserRepresentation;

/** What ends on one node has ended on the other. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ActionsOnTwoNodesIT {

    private final TestRealm here;
    private final TestRealm there;
    private final Traces traces;
    private final Mailbox mailbox;

    ActionsOnTwoNodesIT(Cluster cluster) {
        this.here = cluster.first().createShippedRealm("actions-on-two-nodes").with(settings -> {
            settings.setBruteForceProtected(false);
            settings.setAdminEventsEnabled(true);
            settings.setAdminEventsDetailsEnabled(true);
            // So long that no number in a table looks like a PIN.
            settings.setPasswordPolicy("keysteadPin(12)");
            settings.getAttributes().put("keystead.security-mails", "all");
            settings.getAttributes().put("keystead.self-deletion-groups", "Managers");
        });
        this.there = cluster.second().realm(here.name());
        this.traces = new Traces(cluster);
        this.mailbox = cluster.first().mailbox();
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
    void linksThatWereMailedOpenOnNeither() {
        TestUser lea = here.user(here.address("lea"), ActionForm.PASSWORD).in("Managers");
        lea.resource().executeActionsEmail(List.of("UPDATE_PASSWORD"));
        String link = mailbox.to(lea.username()).links().get(0);
        assertThat(there.app().browser().follows(link).text()).doesNotContain("expired");
        ActionForm.openedBy(lea, here, "keystead-log-out-others")
                .sends(Map.of("password", ActionForm.PASSWORD))
                .says("Nothing had to end.");
        assertThat(there.app().browser().follows(link).text()).contains("expired");
        assertThat(here.app().browser().follows(link).text()).contains("expired");
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

    @Test
    void whatWasTypedIsNowhere() {
        here.recordEvents();
        String wrong = secret();
        String former = secret();
        String fresh = secret();
        TestUser eva = here.user(here.address("eva"), former).in("Managers");
        ActionForm.openedBy(eva, here, "UPDATE_PASSWORD")
                .sends(change(wrong, fresh))
                .says("This is not your password.")
                .sends(change(former, fresh))
                .arrives("success");
        TestUser gil = here.user("gil", "739154820617").in("Reception");
        ActionForm.openedBy(gil, here, "UPDATE_PASSWORD")
                .sends(change("604851397206", "508263917405"))
                .says("This is not your PIN.")
                .sends(change("739154820617", "508263917405"))
                .arrives("success");
        TestUser ida = here.user(here.address("ida"), former).in("Managers");
        ActionForm.openedBy(ida, here, "keystead-delete-account")
                .sends(Map.of("loginName", ida.username(), "password", wrong))
                .says("This is not your password.")
                .sends(Map.of("loginName", ida.username(), "password", former))
                .says("Your account has been deleted.");
        Awaitility.await("mail to " + eva.username())
                .until(() -> traces.of(eva.username()).stream().anyMatch(trace -> trace.startsWith("mail: ")));
        for (String needle : List.of(wrong, former, fresh, "739154820617", "604851397206", "508263917405")) {
            assertThat(traces.of(needle)).isEmpty();
        }
        assertThat(traces.of(eva.username()))
                .as("the search finds what is there")
                .contains("user_entity");
    }

    /** Of somebody who is signed in, and whose account an administrator changed. */
    @Test
    void whoAskedNotToBeContactedIsNowhere() {
        here.recordEvents();
        TestUser kim = here.user(here.address("kim"), ActionForm.PASSWORD).in("Managers");
        UserRepresentation user = kim.resource().toRepresentation();
        user.singleAttribute("phoneNumber", "+33142685377");
        kim.resource().update(user);
        ActionForm open = ActionForm.openedBy(kim, here, "keystead-delete-account");
        assertThat(traces.of(kim.username()))
                .as("the search finds what is there")
                .contains("user_entity", "event_entity", "admin_event_entity");
        assertThat(traces.of("+33142685377")).contains("admin_event_entity");
        open.sends(Map.of("loginName", kim.username(), "password", ActionForm.PASSWORD, "blockContacts", "on"))
                .says("Your account has been deleted.");
        assertThat(traces.of(kim.username())).isEmpty();
        assertThat(traces.of("33142685377")).isEmpty();
    }

    private static String secret() {
        return "Secret-" + UUID.randomUUID();
    }

    private static Map<String, String> change(String present, String fresh) {
        return Map.of("password", present, "password-new", fresh, "password-confirm", fresh);
    }
}
