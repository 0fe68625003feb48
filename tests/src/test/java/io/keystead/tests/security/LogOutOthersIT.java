package io.keystead.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.AtOnce;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.PlainBrowser;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ending all sessions but the one in which one works. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LogOutOthersIT {

    private static final String ACTION = "keystead-log-out-others";
    private static final Map<String, String> RIGHT = Map.of("password", ActionForm.PASSWORD);

    private final TestRealm realm;

    LogOutOthersIT(@Shipped TestRealm realm) {
        this.realm = realm.with(settings -> settings.setBruteForceProtected(false));
    }

    private TestUser person(String name) {
        return realm.user(realm.address(name), ActionForm.PASSWORD).in("Managers");
    }

    private ActionForm opened(TestUser person) {
        return ActionForm.openedBy(person, realm, ACTION).isShown();
    }

    @Test
    void everyOtherSessionEndsAndThePresentOneStays() {
        TestUser anna = person("anna");
        Answer online = realm.app().tokens(anna);
        Answer offline = realm.app().offlineTokens(anna);
        TestApp another = realm.app("another", client -> {});
        Answer elsewhere = another.tokens(anna);

        ActionForm form = opened(anna).says("You are signed in at 3 other places.");
        ActionForm done = form.sends(RIGHT).says("3 other sessions have ended.");
        realm.app().refresh(online).expect(400);
        realm.app().refresh(offline).expect(400);
        another.refresh(elsewhere).expect(400);
        realm.asMyself(TestApp.token(online)).get("/establishments").expect(401);

        Answer present = realm.app().tokens(done.sends(Map.of()).arrives("success"));
        realm.app().refresh(present).expect(200);
        assertThat(anna.resource().getUserSessions()).hasSize(1);
        assertThat(events(anna, "LOGOUT")).singleElement().satisfies(details -> assertThat(details)
                .containsEntry("keystead_event", "log-out-others")
                .containsEntry("sessions", "3"));
    }

    private List<Map<String, String>> events(TestUser person, String type) {
        return realm.admin().getEvents(List.of(type), null, person.id(), null, null, null, 0, 10).stream()
                .map(event -> event.getDetails())
                .toList();
    }

    @Test
    void applicationsAreTold() {
        TestUser carla = person("carla");
        try (LogoutReceiver receiver = LogoutReceiver.open()) {
            TestApp told = realm.app(
                    "told",
                    client -> client.setAttributes(Map.of(
                            "backchannel.logout.url", receiver.url(), "backchannel.logout.session.required", "true")));
            told.tokens(carla);
            opened(carla).sends(RIGHT).says("One other session has ended.");
            assertThat(receiver.received()).singleElement().asString().startsWith("logout_token=");
        }
    }

    @Test
    void whoIsSignedInNowhereElseIsToldSo() {
        opened(person("dina"))
                .says("You are signed in nowhere else.")
                .sends(RIGHT)
                .says("Nothing had to end.")
                .sends(Map.of())
                .arrives("success");
    }

    @Test
    void linksThatWereMailedOpenNoMore(Mailbox mailbox) {
        realm.with(settings -> settings.setResetPasswordAllowed(true));
        TestUser lea = person("lea");
        TestUser max = person("max");
        Map<String, Consumer<TestUser>> links = Map.of(
                "actions", person -> person.resource().executeActionsEmail(List.of("UPDATE_PASSWORD")),
                "address", person -> person.resource().sendVerifyEmail(),
                "forgotten", this::forgets);
        links.values().forEach(link -> List.of(lea, max).forEach(link));
        opened(lea).sends(RIGHT).says("Nothing had to end.");
        long done = Instant.now().getEpochSecond();
        assertThat(linksTo(lea, mailbox, links.size())).hasSize(links.size()).allSatisfy(link -> assertThat(open(link))
                .contains("expired"));
        assertThat(linksTo(max, mailbox, links.size())).hasSize(links.size()).allSatisfy(link -> assertThat(open(link))
                .doesNotContain("expired"));

        Awaitility.await().until(() -> Instant.now().getEpochSecond() > done);
        lea.resource().executeActionsEmail(List.of("UPDATE_PASSWORD"));
        assertThat(open(linksTo(lea, mailbox, links.size() + 1).get(links.size())))
                .doesNotContain("expired");
    }

    private void forgets(TestUser person) {
        PlainBrowser browser = realm.app().browser();
        String login = browser.opens(Map.of()).text();
        Matcher forgotten =
                Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"").matcher(login);
        assertThat(forgotten.find()).isTrue();
        Answer page = browser.follows(realm.app()
                .loginPage()
                .resolve(forgotten.group(1).replace("&amp;", "&"))
                .toString());
        browser.submits(page, Map.of("username", person.username()));
    }

    private static List<String> linksTo(TestUser person, Mailbox mailbox, int number) {
        return Awaitility.await()
                .until(() -> mailbox.allTo(person.username()), mails -> mails.size() >= number)
                .stream()
                .map(mail -> mail.links().get(0))
                .toList();
    }

    /** In a browser of somebody else: what the page says. */
    private String open(String link) {
        return realm.app().browser().follows(link).text();
    }

    @Test
    void aWrongPasswordEndsNothing() {
        TestUser ella = person("ella");
        Answer tokens = realm.app().tokens(ella);
        opened(ella)
                .sends(Map.of("password", "Wrong-Staple-8"))
                .isShown()
                .says("This is not your password.")
                .saysNothingOf("Wrong-Staple-8")
                .sends(Map.of())
                .says("Type your password.")
                .sends(Map.of("cancel-aia", "true"))
                .arrives("cancelled");
        realm.app().refresh(tokens).expect(200);
        assertThat(events(ella, "LOGOUT")).isEmpty();
        assertThat(events(ella, "CUSTOM_REQUIRED_ACTION_ERROR")).isNotEmpty().allSatisfy(details -> assertThat(details)
                .containsEntry("custom_required_action", ACTION)
                .doesNotContainValue("Wrong-Staple-8"));
    }

    @Test
    void theFormSentAgainEndsNothingOfLater() {
        TestUser fara = person("fara");
        ActionForm form = opened(fara);
        form.sends(RIGHT).says("Nothing had to end.");
        Answer later = realm.app().tokens(fara);
        ActionForm again = form.sends(RIGHT).says("Nothing had to end.");
        realm.app().refresh(later).expect(200);
        again.sends(Map.of()).arrives("success");
        realm.app().refresh(later).expect(200);
    }

    @Test
    void pressedInManyTabsAtOnceItIsDone() throws Exception {
        TestUser gina = person("gina");
        Answer tokens = realm.app().tokens(gina);
        ActionForm first = opened(gina);
        List<ActionForm> tabs = Stream.generate(first::inAnotherTab).limit(5).toList();
        List<ActionForm> answers =
                AtOnce.calls(tabs.size(), number -> tabs.get(number).sends(RIGHT));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.page().status()).isEqualTo(200));
        realm.app().refresh(tokens).expect(400);
        realm.app()
                .refresh(realm.app().tokens(first.sends(RIGHT).sends(Map.of()).arrives("success")))
                .expect(200);
    }

    @Test
    void itDoesNothingWhereKeysteadIsNotEnabled(@Plain TestRealm plain) {
        TestUser person = plain.user("ines@plain.example", ActionForm.PASSWORD);
        PlainBrowser browser = plain.app().browser();
        Answer answer = browser.signsIn(browser.opens(Map.of("kc_action", ACTION)), person);
        assertThat(answer.expect(302).header("Location").orElseThrow()).contains("kc_action_status=error");
    }
}
