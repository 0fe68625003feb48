package io.keystead.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.PlainBrowser;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People who change their password or PIN because they want to: the present one first, then the new one, twice. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChangeSecretIT {

    private static final String ACTION = "UPDATE_PASSWORD";
    private static final String FRESH = "Lantern-58-Verdure";
    private static final String FORM = "<form id=\"keystead-change-password\"";

    private final TestRealm realm;

    ChangeSecretIT(@Shipped TestRealm realm) {
        this.realm = realm.with(settings -> settings.setBruteForceProtected(false));
    }

    private TestUser person(String name) {
        return realm.user(realm.address(name), ActionForm.PASSWORD).in("Managers");
    }

    private ActionForm opened(TestUser person) {
        return ActionForm.openedBy(person, realm, ACTION);
    }

    private static Map<String, String> typed(String present, String fresh, String again) {
        return Map.of("password", present, "password-new", fresh, "password-confirm", again);
    }

    private static Map<String, String> endingOthers(String present, String fresh) {
        return Map.of("password", present, "password-new", fresh, "password-confirm", fresh, "logout-sessions", "on");
    }

    @Test
    void theNewPasswordOpensAndOtherSessionsEndOfflineOnesToo() {
        TestUser anna = person("anna");
        Answer online = realm.app().tokens(anna);
        Answer offline = realm.app().offlineTokens(anna);
        ActionForm form = opened(anna).says(FORM);
        assertThat(form.page().text()).containsPattern("name=\"logout-sessions\"[^>]* checked");
        Answer present = realm.app()
                .tokens(form.sends(endingOthers(ActionForm.PASSWORD, FRESH)).arrives("success"));
        realm.app().refresh(online).expect(400);
        realm.app().refresh(offline).expect(400);
        realm.app().refresh(present).expect(200);
        realm.app().granted(anna.username(), FRESH);
        realm.app().grant(anna.username(), ActionForm.PASSWORD).expect(400);
        assertThat(events(anna, "UPDATE_CREDENTIAL")).singleElement().satisfies(details -> assertThat(details)
                .containsEntry("credential_type", "password"));
        assertThat(events(anna, "UPDATE_PASSWORD")).hasSize(1);
    }

    private List<Map<String, String>> events(TestUser person, String type) {
        return realm.admin().getEvents(List.of(type), null, person.id(), null, null, null, 0, 10).stream()
                .map(event -> event.getDetails())
                .toList();
    }

    @Test
    void withoutTheBoxTheyGoOn() {
        TestUser bea = person("bea");
        Answer online = realm.app().tokens(bea);
        opened(bea).sends(typed(ActionForm.PASSWORD, FRESH, FRESH)).arrives("success");
        realm.app().refresh(online).expect(200);
        realm.app().granted(bea.username(), FRESH);
    }

    @Test
    void withoutThePresentOneNothingChanges() {
        TestUser carla = person("carla");
        Answer online = realm.app().tokens(carla);
        opened(carla)
                .sends(endingOthers("Wrong-Staple-8", FRESH))
                .says(FORM)
                .says("This is not your password.")
                .saysNothingOf("Wrong-Staple-8")
                .saysNothingOf(FRESH)
                .sends(typed("", FRESH, FRESH))
                .says("Type your password.")
                .sends(Map.of("cancel-aia", "true"))
                .arrives("cancelled");
        realm.app().refresh(online).expect(200);
        realm.app().granted(carla.username(), ActionForm.PASSWORD);
        assertThat(events(carla, "UPDATE_CREDENTIAL")).isEmpty();
        assertThat(events(carla, "CUSTOM_REQUIRED_ACTION_ERROR")).isNotEmpty().allSatisfy(details -> assertThat(details)
                .containsEntry("custom_required_action", ACTION));
    }

    @ParameterizedTest
    @CsvSource({
        "missing, '', '', Please specify password.",
        "differ, Lantern-58-Verdure, Lantern-58-Verdur, Passwords don&#39;t match.",
        "short, Xq7-Velum, Xq7-Velum, Invalid password: minimum length 12.",
        "before, Battery-Staple-8, Battery-Staple-8, Invalid password: must not be equal to any of last 5 passwords."
    })
    void whatTheRulesRefuseIsToldAtTheField(String name, String fresh, String again, String reason) {
        TestUser person = person(name);
        Answer online = realm.app().tokens(person);
        ActionForm refused = opened(person)
                .sends(Map.of(
                        "password",
                        ActionForm.PASSWORD,
                        "password-new",
                        fresh,
                        "password-confirm",
                        again,
                        "logout-sessions",
                        "on"));
        assertThat(refused.says(FORM).page().text()).containsPattern("keystead-password-(new|confirm)-error");
        assertThat(refused.page().text().replace("'", "&#39;")).contains(reason);
        realm.app().refresh(online).expect(200);
        refused.sends(typed(ActionForm.PASSWORD, FRESH, FRESH)).arrives("success");
    }

    @Test
    void aPinIsChangedTheSameWay() {
        TestUser hugo = realm.user("hugo", "739154").in("Reception");
        Answer offline = realm.app().offlineTokens(hugo);
        opened(hugo)
                .says("<form id=\"keystead-update-pin\"")
                .says("Your present PIN")
                .sends(endingOthers("604851", "508263"))
                .says("This is not your PIN.")
                .sends(endingOthers("739154", "121212"))
                .says("This PIN is too regular.")
                .sends(typed("739154", "508263", "508264"))
                .says("The two PINs are not the same.")
                .saysNothingOf("508263")
                .sends(endingOthers("739154", "508263"))
                .arrives("success");
        realm.app().refresh(offline).expect(400);
        realm.app().granted("hugo", "508263");
    }

    @Test
    void whoHasToIsNotAskedForTheGivenOneAgainButOfflineSessionsEnd() {
        TestUser ines = person("ines");
        Answer offline = realm.app().offlineTokens(ines);
        var user = ines.resource().toRepresentation();
        user.setRequiredActions(List.of(ACTION));
        ines.resource().update(user);
        PlainBrowser browser = realm.app().browser();
        Answer page = browser.signsIn(browser.opens(Map.of()), ines).expect(200);
        assertThat(page.text()).contains("id=\"kc-passwd-update-form\"").doesNotContain("keystead-confirm-password");
        browser.submits(page, Map.of("password-new", FRESH, "password-confirm", FRESH, "logout-sessions", "on"))
                .expect(302);
        realm.app().refresh(offline).expect(400);
        realm.app().granted(ines.username(), FRESH);
    }

    @Test
    void aRealmWithoutKeysteadKeepsKeycloaksOwn(@Plain TestRealm plain) {
        TestUser person = plain.user("marc@plain.example", ActionForm.PASSWORD);
        PlainBrowser browser = plain.app().browser();
        Answer page = browser.signsIn(browser.opens(Map.of("kc_action", ACTION)), person);
        assertThat(page.expect(200).text())
                .contains("id=\"kc-passwd-update-form\"")
                .doesNotContain("keystead-confirm-password");
    }
}
