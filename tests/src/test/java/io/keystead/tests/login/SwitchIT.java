package io.keystead.tests.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.token.EstablishmentsMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;

/** Switching without a new login: the action that any application starts with {@code kc_action}. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SwitchIT {

    private static final String ACTION = "keystead-select-establishment";
    private static final Map<String, String> SWITCH = Map.of("kc_action", ACTION);

    private final TestRealm realm;
    private final TestApp desk;
    private final TestUser camille;

    SwitchIT(TestRealm realm) {
        this.realm = realm.with("keystead.select-establishment", "when-several");
        this.desk = realm.app("desk", EstablishmentsMapper.usual().in());
        this.camille = realm.user("camille", "739154");
        realm.establishment("NCE-01", "Hôtel Promenade").with(camille);
        realm.establishment("PAR-01", "Hôtel Opéra").with(camille);
    }

    private Visitor camilleWorksInNice(Page page) {
        return new Visitor(page, desk).opens().signsIn(camille).chooses("Hôtel Promenade");
    }

    @Test
    void reachesTheNextRefreshedTokenOfEveryApplication(Page page) {
        TestApp till = realm.app("till", EstablishmentsMapper.usual().in());
        Visitor visitor = camilleWorksInNice(page);
        Answer atDesk = visitor.tokens();
        Answer atTill = new Visitor(page, till).opens().tokens();

        visitor.opens(SWITCH).isAsked();
        assertThat(visitor.checked()).hasValue("NCE-01");
        visitor.chooses("Hôtel Opéra");
        assertThat(visitor.arrives()).asString().contains("kc_action_status=success");

        assertThat(Visitor.establishment(desk.refresh(atDesk).expect(200))).isEqualTo("PAR-01");
        assertThat(Visitor.establishment(till.refresh(atTill).expect(200))).isEqualTo("PAR-01");
    }

    @Test
    void canBeCancelled(Page page) {
        Visitor visitor = camilleWorksInNice(page);
        Answer tokens = visitor.tokens();
        visitor.opens(SWITCH).radio("Hôtel Opéra").check();
        page.locator("#keystead-establishment-cancel").click();
        assertThat(visitor.arrives()).asString().contains("kc_action_status=cancelled");
        assertThat(Visitor.establishment(desk.refresh(tokens).expect(200))).isEqualTo("NCE-01");
    }

    @Test
    void asksOnceWhenTheLoginWouldAskToo(Page page) {
        Visitor visitor = new Visitor(page, desk).opens(SWITCH).signsIn(camille).chooses("Hôtel Opéra");
        assertThat(visitor.establishment()).isEqualTo("PAR-01");
    }

    @Test
    void isRefusedWithoutTheUsersOwnEstablishment(Page page) {
        Visitor visitor = camilleWorksInNice(page);
        visitor.arrives();
        visitor.opens(SWITCH).checked().evaluate("radio => radio.value = 'LON-01'");
        visitor.goesOn();
        assertThat(page.getByText("Choose one of your establishments.")).isVisible();
        assertThat(visitor.chooses("Hôtel Opéra").establishment()).isEqualTo("PAR-01");
    }

    @Test
    void isAnErrorForWhoHasNone(Page page) {
        TestUser nobody = realm.user("noah", "435816");
        assertThat(new Visitor(page, desk).opens(SWITCH).signsIn(nobody).arrives())
                .asString()
                .contains("kc_action_status=error")
                .contains("code=");
    }

    @Test
    void isNotForAPassiveRequest(Page page) {
        Visitor visitor = camilleWorksInNice(page);
        visitor.arrives();
        assertThat(visitor.opens(Map.of("kc_action", ACTION, "prompt", "none")).arrives())
                .asString()
                .contains("error=interaction_required");
    }

    @Test
    void isSharedWithTheOfflineSessionThatCameOutOfIt(Page page) {
        TestApp night = realm.app("night", client -> {
            EstablishmentsMapper.usual().in().accept(client);
            client.setDefaultClientScopes(List.of("basic", "roles", "offline_access"));
        });
        Visitor visitor = camilleWorksInNice(page);
        Answer online = visitor.tokens();
        Answer offline = new Visitor(page, night).opens().tokens();
        visitor.opens(SWITCH).chooses("Hôtel Opéra").arrives();
        assertThat(Visitor.establishment(night.refresh(offline).expect(200))).isEqualTo("PAR-01");

        switchTo("NCE-01", night.refresh(offline));
        assertThat(Visitor.establishment(desk.refresh(online).expect(200))).isEqualTo("NCE-01");
        switchTo("PAR-01", desk.refresh(online));

        realm.admin().deleteSession(TestApp.token(online).claim("sid").asText(), false);
        desk.refresh(online).expect(400);
        assertThat(Visitor.establishment(night.refresh(offline).expect(200))).isEqualTo("PAR-01");
        switchTo("NCE-01", night.refresh(offline));
        assertThat(Visitor.establishment(night.refresh(offline).expect(200))).isEqualTo("NCE-01");
    }

    private void switchTo(String code, Answer tokens) {
        realm.asMyself(TestApp.token(tokens.expect(200)))
                .put("/establishments/current", Map.of("code", code))
                .expect(204);
    }

    @Test
    void isRegisteredBesideKeycloaksOwnActionsAndAsksNobodyByItself() {
        List<RequiredActionProviderRepresentation> actions =
                realm.admin().flows().getRequiredActions();
        assertThat(actions)
                .filteredOn(action -> ACTION.equals(action.getAlias()))
                .singleElement()
                .satisfies(action -> {
                    assertThat(action.isEnabled()).isTrue();
                    assertThat(action.isDefaultAction()).isFalse();
                });
        assertThat(actions)
                .extracting(RequiredActionProviderRepresentation::getAlias)
                .contains("CONFIGURE_TOTP", "UPDATE_PASSWORD", "delete_credential", "webauthn-register-passwordless");
    }

    @Test
    void doesNothingWhereKeysteadIsNotEnabled(@Plain TestRealm plain, Page page) {
        TestUser person = plain.user("camille", "739154");
        assertThat(new Visitor(page, plain.app()).opens(SWITCH).signsIn(person).arrives())
                .asString()
                .contains("kc_action_status=error")
                .contains("code=");
    }
}
