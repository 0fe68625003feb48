package io.keystead.tests.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.CodeDevice;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.SpareServer;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The list of 10,000 accounts on PostgreSQL: a page of ten, searched, filtered, sorted, needs as many SQL statements as
 * with ten accounts, Keycloak's own included; {@code docs/accounts.md} states how many.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccountsAtSizeIT {

    private static final int A_PAGE = 14;
    /** A page, the seat, and the groups once more, into which the holder may go. */
    private static final int A_CHOICE = 20;

    /** A page and its count, what they share with the manager, and who is above him. */
    private static final int A_TEAM = 30;

    private static final int A_COUNT = 9;

    private static final Crowd LARGE = new Crowd("large", 10_000);
    private static final Crowd SMALL = new Crowd("small", 10);

    private final SpareServer spare = SpareServer.onPostgres("accounts");
    private final KeysteadServer server = spare.start(SpareServer.WITH_SQL);
    private final Rest large;
    private final Rest small;

    AccountsAtSizeIT() {
        LARGE.create(server, spare.sql());
        SMALL.create(server, spare.sql());
        spare.sql().change("analyze");
        this.large = LARGE.rest(server);
        this.small = SMALL.rest(server);
    }

    @AfterAll
    void stop() {
        server.close();
        spare.close();
    }

    @ParameterizedTest
    @CsvSource({
        "search=, 9001, 10",
        "search=camille, 9000, 9",
        "search=dubois%20PERSON, 9000, 9",
        "search=nobody, 0, 0",
        "status=ACTIVE, 8001, 9",
        "status=INACTIVE, 1000, 1",
        "status=ARCHIVED, 1000, 1",
        "kind=PIN, 7000, 7",
        "kind=PASSWORD, 2001, 3",
        "group=Managers, 2000, 2",
        "group=Housekeeping&status=INACTIVE, 1000, 1",
        "establishment=PAR-01, 9000, 9",
        "establishment=PAR-01&group=Managers&status=ACTIVE&kind=PASSWORD&search=camille, 2000, 2",
    })
    void costTheSame(String query, int inLarge, int inSmall) {
        assertThat(count(large, query)).isEqualTo(inLarge);
        assertThat(count(small, query)).isEqualTo(inSmall);
        for (String page : List.of("&max=10", "&max=10&sort=-createdAt")) {
            assertSame("?" + query + page, A_PAGE);
        }
        assertSame("/count?" + query, A_COUNT);
    }

    @Test
    void theLastPageCostsWhatTheFirstDoes() {
        String last = "?max=10&first=8990";
        large.get("/accounts" + last).expect(200);
        assertThat(spare.allStatements(() -> assertThat(
                                large.get("/accounts" + last).expect(200).json())
                        .hasSize(10)))
                .hasSizeBetween(1, A_PAGE);
    }

    /** And what somebody has to keep his account safe costs the same whatever he has; {@code docs/security.md} says it. */
    @Test
    void aUseIsOneWriteAtTheLoginAndNoneAtARefresh() {
        TestRealm realm = server.createShippedRealm("codes");
        CodeDevice phone = new CodeDevice();
        TestUser lea = realm.user("lea", "739154", List.of(phone.named("Phone")));
        Answer tokens = realm.app().grant(lea, phone.nextCode()).expect(200);
        List<String> login = uses(() -> realm.app().grant(lea, phone.nextCode()).expect(200));
        assertThat(login).singleElement().asString().contains("update KEYSTEAD_CREDENTIAL_USE");
        assertThat(uses(() -> realm.app().refresh(tokens).expect(200))).isEmpty();
    }

    private List<String> uses(Runnable work) {
        return spare.statements(work).stream()
                .filter(statement -> statement.contains("KEYSTEAD_CREDENTIAL_USE"))
                .toList();
    }

    @Test
    void thoseWhoCouldBecomeAccountAdministratorToo() {
        Rest ofLarge = LARGE.holdersRest(server);
        Rest ofSmall = SMALL.holdersRest(server);
        for (String query : List.of("?max=10", "?max=10&search=dubois")) {
            List.of(ofLarge, ofSmall)
                    .forEach(rest -> rest.get("/hand-over" + query).expect(200));
            assertThat(ofLarge.get("/hand-over" + query)
                            .expect(200)
                            .at("/total")
                            .asInt())
                    .isEqualTo(2000);
            List<String> statements =
                    spare.allStatements(() -> ofLarge.get("/hand-over" + query).expect(200));
            assertThat(statements).hasSizeBetween(1, A_CHOICE);
            assertThat(spare.allStatements(
                            () -> ofSmall.get("/hand-over" + query).expect(200)))
                    .hasSameSizeAs(statements);
        }
    }

    @Test
    void theTeamOfAManagerToo() {
        Rest ofLarge = LARGE.managersRest(server);
        Rest ofSmall = SMALL.managersRest(server);
        for (String query : List.of("?max=10", "?max=10&search=dubois", "?max=10&establishment=PAR-01&status=ACTIVE")) {
            List.of(ofLarge, ofSmall).forEach(rest -> rest.get("/team" + query).expect(200));
            List<String> statements =
                    spare.allStatements(() -> ofLarge.get("/team" + query).expect(200));
            assertThat(statements).hasSizeBetween(1, A_TEAM);
            assertThat(spare.allStatements(() -> ofSmall.get("/team" + query).expect(200)))
                    .as(query)
                    .hasSameSizeAs(statements);
        }
        assertThat(ofLarge.get("/team?max=10").expect(200).at("/total").asInt()).isEqualTo(7000);
        assertThat(ofSmall.get("/team?max=10").expect(200).at("/total").asInt()).isEqualTo(7);
    }

    private static int count(Rest rest, String query) {
        return rest.get("/accounts/count?" + query).expect(200).json().asInt();
    }

    /** The first time fills Keycloak's caches with the realm, its groups and the caller. */
    private void assertSame(String query, int atMost) {
        List.of(large, small).forEach(rest -> rest.get("/accounts" + query).expect(200));
        List<String> ofLarge =
                spare.allStatements(() -> large.get("/accounts" + query).expect(200));
        List<String> ofSmall =
                spare.allStatements(() -> small.get("/accounts" + query).expect(200));
        assertThat(ofLarge).as(query).hasSizeBetween(1, atMost);
        assertThat(ofSmall).as(query).hasSameSizeAs(ofLarge);
    }
}
