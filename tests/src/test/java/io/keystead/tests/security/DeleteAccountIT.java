package io.keystead.tests.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystead.tests.handover.Seat;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.AtOnce;
import io.keystead.tests.harness.Directory;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Mail;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.PlainBrowser;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** People who delete their own account, those who may not, and what is left. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeleteAccountIT {

    private static final String ACTION = "keystead-delete-account";
    private static final String DELETED = "Your account has been deleted.";

    private final TestRealm realm;
    private final Rest root;
    private final Seat seat;

    DeleteAccountIT(KeysteadServer server, @Shipped TestRealm realm) {
        this.realm = realm.with(settings -> {
            settings.setBruteForceProtected(false);
            settings.setAdminEventsEnabled(true);
            settings.setAdminEventsDetailsEnabled(true);
            settings.getAttributes().put("keystead.self-deletion-groups", "Managers, Reception");
        });
        this.root = realm.as(server.adminToken());
        this.seat = new Seat(realm, server);
    }

    private TestUser person(String name) {
        return realm.user(realm.address(name), ActionForm.PASSWORD).in("Managers");
    }

    private ActionForm opened(TestUser person) {
        return ActionForm.openedBy(person, realm, ACTION).isShown();
    }

    private static Map<String, String> typed(String loginName, String password) {
        return Map.of("loginName", loginName, "password", password);
    }

    private static Map<String, String> right(TestUser person) {
        return typed(person.username(), ActionForm.PASSWORD);
    }

    private void isThere(TestUser person) {
        assertThat(person.resource().toRepresentation().isEnabled()).isTrue();
    }

    private void isGone(TestUser person) {
        assertThatThrownBy(() -> person.resource().toRepresentation()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nothingOfThePersonWorksOrStaysAfterwards() {
        TestUser anna = person("anna");
        TestEstablishment opera = realm.establishment("PAR-01", "Hôtel Opéra").with(anna);
        Answer online = realm.app().tokens(anna);
        Answer offline = realm.app().offlineTokens(anna);
        ActionForm done = opened(anna)
                .says("What is deleted")
                .says("What is kept")
                .sends(right(anna))
                .says(DELETED);
        assertThat(done.page().status()).isEqualTo(200);
        isGone(anna);
        realm.app().refresh(online).expect(400);
        realm.app().refresh(offline).expect(400);
        realm.asMyself(TestApp.token(online)).get("/establishments").expect(401);
        realm.app().attempt(anna.username(), ActionForm.PASSWORD).expect(200);
        assertThat(root.get("/establishments/" + opera.id() + "/members/count")
                        .expect(200)
                        .json()
                        .asInt())
                .isZero();
        assertThat(done.browser().opens(Map.of()).expect(200).text()).contains("id=\"kc-form-login\"");
        assertThat(realm.user(anna.username(), ActionForm.PASSWORD).id()).isNotEqualTo(anna.id());
    }

    @Test
    void isOneEventWithoutTheName() {
        TestUser bea = person("bea");
        opened(bea).sends(right(bea)).says(DELETED);
        List<EventRepresentation> events =
                realm.admin().getEvents(List.of("DELETE_ACCOUNT"), null, bea.id(), null, null, null, 0, 10);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getIpAddress()).isNotBlank();
            assertThat(event.getClientId()).isEqualTo(TestApp.CLIENT_ID);
            assertThat(String.valueOf(event.getDetails()))
                    .doesNotContain(bea.username())
                    .doesNotContain(ActionForm.PASSWORD);
        });
    }

    private List<EventRepresentation> events(TestUser person) {
        return realm.admin().getEvents(null, null, person.id(), null, null, null, 0, 100);
    }

    /** As text, in lower case: those of everybody. */
    private String allEvents() {
        return Stream.of(
                        realm.admin().getEvents(null, null, null, null, null, null, 0, 1000).stream()
                                .map(event -> String.valueOf(event.getDetails())),
                        adminEvents().map(event -> event.getRepresentation() + event.getDetails()))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private Stream<AdminEventRepresentation> adminEvents() {
        return realm.admin().getAdminEvents(null, null, null, null, null, null, null, null, null, 0, 1000).stream();
    }

    @Test
    void whatSheDidGoesWithHerAndWhatOthersDidToHerIsBlank() {
        TestUser pia = person("pia");
        opened(pia).sends(typed("somebody else", "")).sends(typed(pia.username(), "Wrong-Staple-8"));
        assertThat(events(pia)).extracting(EventRepresentation::getType).contains("LOGIN");
        opened(pia).sends(right(pia)).says(DELETED);
        assertThat(events(pia)).extracting(EventRepresentation::getType).containsExactly("DELETE_ACCOUNT");
        assertThat(adminEvents()
                        .filter(event -> String.valueOf(event.getResourcePath()).startsWith("users/" + pia.id())))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.getRepresentation()).isNull();
                    assertThat(event.getAuthDetails().getUserId()).isNotBlank();
                });
    }

    /** Also one who still shows the form afterwards, in a browser that signed in for it. */
    @Test
    void nobodysEventTellsAnAddressThatAskedNotToBeContacted() {
        realm.app().attempt(realm.address("Rosa"), ActionForm.PASSWORD).expect(200);
        TestUser rosa = person("rosa");
        PlainBrowser browser = realm.app().browser();
        ActionForm elsewhere = opened(rosa).at(browser.signsIn(browser.opens(Map.of("kc_action", ACTION)), rosa));
        root.put("/import", Map.of("accounts", List.of(Map.of("username", rosa.username(), "group", "Managers"))));
        assertThat(allEvents()).contains('"' + rosa.username() + '"');
        opened(rosa)
                .sends(Map.of("loginName", rosa.username(), "password", ActionForm.PASSWORD, "blockContacts", "on"))
                .says(DELETED);
        new ActionForm(realm, ACTION, browser, elsewhere.page()).sends(right(rosa));
        assertThat(allEvents()).doesNotContain(rosa.username());
    }

    @Test
    void theLastMailIsInHerLanguage(Mailbox mailbox) {
        TestUser carla = person("carla").speaking("fr");
        opened(carla).sends(right(carla));
        Mail mail = mailbox.to(carla.username());
        assertThat(mail.subject()).startsWith("Votre compte").endsWith("a été supprimé");
        assertThat(mail.text()).contains("Bonjour carla").contains(carla.username());
        assertThat(mail.links()).isEmpty();
    }

    @Test
    void theLoginNameMayBeTypedInAnyCaseWithBlanks() {
        TestUser dina = person("dina");
        opened(dina)
                .sends(typed("  " + dina.username().toUpperCase(Locale.ROOT) + " ", ActionForm.PASSWORD))
                .says(DELETED);
        isGone(dina);
    }

    @Test
    void aWrongNameOrPasswordDeletesNothing() {
        TestUser ella = person("ella");
        TestUser other = person("other");
        opened(ella)
                .sends(typed(other.username(), "Wrong-Staple-8"))
                .isShown()
                .says("This is not your login name.")
                .saysNothingOf("not your password")
                .sends(Map.of("password", ActionForm.PASSWORD))
                .says("This is not your login name.")
                .sends(typed(ella.username(), "Wrong-Staple-8"))
                .says("This is not your password.")
                .says("value=\"" + ella.username() + "\"")
                .saysNothingOf("Wrong-Staple-8")
                .sends(typed(ella.username(), ""))
                .says("Type your password.")
                .sends(Map.of("cancel-aia", "true"))
                .arrives("cancelled");
        isThere(ella);
        isThere(other);
    }

    @Test
    void peopleWithAPinDeleteTheirs() {
        TestUser hugo = realm.user("hugo", "739154").in("Reception");
        opened(hugo)
                .says("Your PIN, to confirm")
                .saysNothingOf("block list")
                .sends(typed("hugo", "604851"))
                .says("This is not your PIN.")
                .sends(typed("Hugo", "739154"))
                .says(DELETED);
        isGone(hugo);
    }

    @Test
    void otherGroupsMayNotAlsoByUrl() {
        TestUser ines = realm.user(realm.address("ines"), ActionForm.PASSWORD).in("Housekeeping");
        ActionForm refused = ActionForm.openedBy(ines, realm, ACTION);
        refused.page().expect(403);
        ActionForm again =
                refused.says("You may not delete your account yourself.").sends(right(ines));
        again.page().expect(403);
        again.says("You may not delete your account yourself.")
                .saysNothingOf("keystead-confirm-instead")
                .sends(Map.of("cancel-aia", "true"))
                .arrives("cancelled");
        isThere(ines);
    }

    @Test
    void peopleOfADirectoryMayNot(@Shipped @Another TestRealm branch, KeysteadServer server) {
        branch.with("keystead.self-deletion-groups", "Managers");
        try (Directory directory = Directory.federatedInto(branch, server)) {
            TestUser lara = directory.person("lara", ActionForm.PASSWORD);
            ActionForm refused = ActionForm.openedBy(lara, branch, ACTION);
            refused.page().expect(403);
            refused.says("Your account is kept in a directory elsewhere");
        }
    }

    @Test
    void whoIsMovedMeanwhileMayNotAnyMore() {
        TestUser jana = person("jana");
        ActionForm form = opened(jana);
        root.put("/accounts/" + jana.id(), Map.of("group", "Maintenance")).expect(204);
        form.sends(right(jana)).says("You may not delete your account yourself.");
        isThere(jana);
    }

    @Test
    void theAccountAdministratorHandsOverFirst() {
        TestUser alice = seat.holder();
        ActionForm refused = ActionForm.openedBy(alice, realm, ACTION);
        refused.page().expect(403);
        refused.says("Hand over your administrator rights first");
        ActionForm still = refused.sends(right(alice));
        isThere(alice);
        TestUser marc = seat.manager();
        Answer handOver = still.sends(Map.of("keysteadInstead", "on")).page().expect(200);
        assertThat(handOver.text()).contains("<form id=\"keystead-hand-over\"");
        still.at(handOver)
                .sends(Map.of(
                        "successor", marc.id(),
                        "formerHolderGroup", realm.group("Managers"),
                        "password", ActionForm.PASSWORD))
                .arrives("success");
        assertThat(seat.holderId()).isEqualTo(marc.id());
        opened(alice).sends(right(alice)).says(DELETED);
        isGone(alice);
    }

    @Test
    void nobodyIsWrittenToWhoDoesNotWantIt(Mailbox mailbox) {
        TestUser kim = person("kim");
        UserRepresentation user = kim.resource().toRepresentation();
        user.singleAttribute("phoneNumber", "+33142685300");
        kim.resource().update(user);
        opened(kim)
                .says("Put my e-mail address and phone number on the block list")
                .saysNothingOf("name=\"blockContacts\" value=\"on\" checked")
                .sends(Map.of("loginName", kim.username(), "password", ActionForm.PASSWORD, "blockContacts", "on"))
                .says(DELETED);
        isGone(kim);
        assertThat(isBlocked("email", kim.username())).isTrue();
        assertThat(isBlocked("phone", "+33142685300")).isTrue();
        TestUser lena = person("lena");
        opened(lena).sends(right(lena));
        mailbox.to(lena.username());
        assertThat(isBlocked("email", lena.username())).isFalse();
        assertThat(mailbox.allTo(kim.username())).isEmpty();
    }

    private boolean isBlocked(String kind, String contact) {
        return root.post("/block-list/check", Map.of(kind, contact))
                .expect(200)
                .at("/blocked")
                .asBoolean();
    }

    @Test
    void theFormSentAgainFindsNobody() {
        TestUser mona = person("mona");
        ActionForm form = opened(mona);
        form.sends(right(mona)).says(DELETED);
        TestUser again = person("mona");
        ActionForm replayed = form.sends(right(again)).saysNothingOf(DELETED);
        assertThat(replayed.page().status()).isLessThan(500);
        isThere(again);
    }

    @Test
    void inManyTabsAtOnceItIsDoneOnce() throws Exception {
        TestUser nora = person("nora");
        ActionForm first = opened(nora);
        List<ActionForm> tabs = Stream.concat(
                        Stream.generate(first::inAnotherTab).limit(4), Stream.of(opened(nora)))
                .toList();
        List<ActionForm> answers =
                AtOnce.calls(tabs.size(), number -> tabs.get(number).sends(right(nora)));
        isGone(nora);
        assertThat(answers)
                .filteredOn(answer -> answer.page().text().contains(DELETED))
                .hasSize(1);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.page().status()).isLessThan(500));
        assertThat(realm.admin().getEvents(List.of("DELETE_ACCOUNT"), null, nora.id(), null, null, null, 0, 10))
                .hasSize(1);
    }

    @Test
    void anotherBrowserThatStillShowsTheFormFindsNobody() {
        TestUser olga = person("olga");
        ActionForm elsewhere = opened(olga);
        opened(olga).sends(right(olga)).says(DELETED);
        ActionForm late = elsewhere.sends(right(olga)).saysNothingOf(DELETED);
        assertThat(late.page().status()).isLessThan(500);
    }

    @Test
    void itDoesNothingWhereKeysteadIsNotEnabled(@Plain TestRealm plain) {
        plain.with("keystead.self-deletion-groups", "Managers");
        TestUser person = plain.user("marc@plain.example", ActionForm.PASSWORD).in("Managers");
        PlainBrowser browser = plain.app().browser();
        Answer answer = browser.signsIn(browser.opens(Map.of("kc_action", ACTION)), person);
        assertThat(answer.expect(302).header("Location").orElseThrow()).contains("kc_action_status=error");
        isThere(person);
    }
}
