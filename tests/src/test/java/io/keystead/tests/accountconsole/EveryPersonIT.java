package io.keystead.tests.accountconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.messages.Words;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of the mission that somebody does himself, clicked: by each kind of person, in each language, on each screen. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryPersonIT {

    private final Visitors visitors;
    private final KeysteadServer server;

    EveryPersonIT(@Shipped TestRealm realm, @Another TestRealm provider, KeysteadServer server) {
        // Where it is a duty, nobody turns it off.
        this.visitors = Visitors.of(realm.with("keystead.second-factor", "optional"), provider, server);
        this.server = server;
    }

    private static Stream<Arguments> everybody() {
        return Stream.of(Visitor.values())
                .flatMap(visitor -> Stream.of(Look.values()).map(look -> arguments(visitor, look)));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void worksThroughHisRows(Visitor visitor, Look look, Page page, Complaints complaints) {
        look.of(page);
        look.width().of(page);
        TestUser person = visitors.person(visitor).speaking(look.language());
        MyAccount mine =
                new MyAccount(visitors.opens(visitor, person, page), person, Words.ofAccountConsole(look.language()));
        mine.triesAnotherLanguage();
        mine.changesContactData();
        mine.worksIn("Hôtel Bellecour");
        mine.addsAndRemovesACard();
        if (visitor.hasSecret()) {
            mine.changesTheSecret(visitor == Visitor.PIN_ACCOUNT ? "604851" : "Quiet-River-2041");
            mine.turnsTheSecondFactorOnAndOff();
            mine.addsRenamesAndRemovesAPasskey();
            mine.logsOutElsewhere();
        }
        switch (visitor) {
            case PASSWORD_ACCOUNT -> mine.deletesItForEver();
            case MANAGER ->
                mine.looksAfter("fatou-" + look.language(), visitors.hotels().get(0));
            case HOLDER_OF_THE_SEAT -> mine.handsOverTo(visitors.seat().manager());
            case PIN_ACCOUNT, FROM_AN_IDENTITY_PROVIDER -> {
                isInvoiced(person);
                mine.asksForAnotherCountry("INV-2026-001");
            }
        }
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    private void isInvoiced(TestUser person) {
        visitors.seat().holder();
        visitors.realm()
                .as(server.adminToken())
                .put("/accounts/" + person.id() + "/documents", Map.of("issued", true, "reference", "INV-2026-001"))
                .expect(204);
    }
}
