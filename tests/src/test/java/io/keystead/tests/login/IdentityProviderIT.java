package io.keystead.tests.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.api.Memberships;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.token.EstablishmentsMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People who sign in at an identity provider, and the choice of establishment as its post login flow. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IdentityProviderIT {

    private final TestRealm realm;
    private final TestApp desk;
    private final HeadOffice asking;
    private final HeadOffice silent;

    IdentityProviderIT(TestRealm realm, @Another TestRealm provider) {
        this.realm = realm.with("keystead.select-establishment", "when-several");
        this.desk = realm.app("desk", EstablishmentsMapper.usual().in());
        this.asking = new HeadOffice(provider, realm, "asking").openWithChoiceAfterwards();
        this.silent = new HeadOffice(provider, realm, "silent").open();
        realm.establishment("NCE-01", "Hôtel Promenade");
        realm.establishment("PAR-01", "Hôtel Opéra");
        realm.establishment("LON-01", "Riverside");
    }

    private TestUser with(TestUser person, String... codes) {
        realm.keystead().userEstablishments(person.id()).replace(Memberships.of(codes));
        return person;
    }

    @Test
    void whoComesBackIsAskedAndTheChoiceIsInTheToken(Page page) {
        TestUser camille = with(asking.sends("camille"), "NCE-01", "PAR-01");
        Visitor visitor =
                asking.brings(new Visitor(page, desk), camille, Map.of()).isAsked();
        assertThat(visitor.checked()).hasValue("NCE-01");
        assertThat(visitor.chooses("Hôtel Opéra").establishment()).isEqualTo("PAR-01");
        assertThat(visitor.opens().establishment()).isEqualTo("PAR-01");
    }

    @Test
    void whoHasOneIsNotAsked(Page page) {
        TestUser thomas = with(asking.sends("thomas"), "PAR-01");
        assertThat(asking.brings(new Visitor(page, desk), thomas, Map.of()).establishment())
                .isEqualTo("PAR-01");
    }

    @Test
    void whatTheApplicationAsksForIsTakenWithoutAsking(Page page) {
        TestUser ines = with(asking.sends("ines"), "NCE-01", "PAR-01");
        Visitor visitor = asking.brings(new Visitor(page, desk), ines, Map.of("establishment", "par-01"));
        assertThat(visitor.establishment()).isEqualTo("PAR-01");
    }

    @Test
    void whatIsNotHersIsAnErrorAndNoLogin(Page page) {
        TestUser noah = with(asking.sends("noah"), "NCE-01", "PAR-01");
        Visitor visitor = asking.brings(new Visitor(page, desk), noah, Map.of("establishment", "LON-01"));
        assertThat(page.locator("#kc-error-message")).containsText("You can not work in the establishment LON-01:");
        visitor.opens();
        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void withoutTheFlowTheNextApplicationAsks(Page page) {
        TestUser maria = with(silent.sends("maria"), "NCE-01", "PAR-01");
        Visitor visitor = silent.brings(new Visitor(page, desk), maria, Map.of());
        assertThat(visitor.establishment()).isEqualTo("NCE-01");
        assertThat(visitor.opens(Map.of("prompt", "none")).establishment()).isEqualTo("NCE-01");
        assertThat(visitor.opens().isAsked().chooses("Hôtel Opéra").establishment())
                .isEqualTo("PAR-01");
    }

    @Test
    void withoutTheFlowWhatTheApplicationAsksForIsTakenByItsNextRequest(Page page) {
        TestUser fatou = with(silent.sends("fatou"), "NCE-01", "PAR-01");
        Visitor visitor = silent.brings(new Visitor(page, desk), fatou, Map.of("establishment", "PAR-01"));
        assertThat(visitor.establishment()).isEqualTo("NCE-01");
        assertThat(visitor.opens(Map.of("establishment", "PAR-01")).establishment())
                .isEqualTo("PAR-01");
    }
}
