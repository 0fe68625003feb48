package io.keystead.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.keystead.tests.api.Document;
import io.keystead.tests.api.Document.Member;
import io.keystead.tests.api.Establishment;
import io.keystead.tests.document.Exported;
import io.keystead.tests.harness.DemoFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a server does when it starts. Each test looks at one thing that {@link ThreeStarts} saw. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StartUpIT {

    private static final String DOCUMENT = "/data/import/keystead/demo.json";

    /** Hibernate's statements in the log. */
    private static final Pattern OUR_WRITES =
            Pattern.compile("(insert into|update|delete from) KEYSTEAD_\\w+", Pattern.CASE_INSENSITIVE);

    private static final Pattern ROLE_WRITES = Pattern.compile(
            "(insert into|update|delete from) (KEYCLOAK_ROLE|COMPOSITE_ROLE)\\b", Pattern.CASE_INSENSITIVE);

    private final ThreeStarts starts = new ThreeStarts();

    @Test
    void anErrorInTheDocumentEndsTheStartAndIsNamedWithFileAndLine() {
        assertThat(starts.first.log())
                .contains(DOCUMENT + ": line " + starts.lineOfError + ", members[2].establishments: ")
                .contains(ThreeStarts.UNKNOWN_CODE);
    }

    @Test
    void anErrorInTheDocumentLeavesNothing() {
        assertThat(starts.first.realms()).doesNotContain("[demo]");
        assertThat(starts.first.rows()).isEmpty();
    }

    @Test
    void theNextStartWithAMendedDocumentImportsPeopleAndEstablishments() throws IOException {
        Document wanted = new ObjectMapper().readValue(DemoFiles.read().document(), Document.class);
        Document imported = starts.second.imported();
        assertThat(imported.establishments())
                .extracting(Establishment::code, Establishment::name)
                .containsExactlyInAnyOrderElementsOf(wanted.establishments().stream()
                        .map(one -> tuple(one.code(), one.name()))
                        .toList());
        assertThat(imported.members())
                .extracting(Member::username)
                .containsExactlyInAnyOrderElementsOf(
                        wanted.members().stream().map(Member::username).toList());
        assertThat(starts.second.people()).hasSize(16).contains("camille", "admin@demo.example", "noah");
    }

    @Test
    void theImportGivesEverybodyHerEstablishmentsAndDefault() {
        assertThat(starts.second.imported().members())
                .contains(
                        new Member("camille", List.of("NCE-01", "PAR-01"), "NCE-01"),
                        new Member("manager@demo.example", List.of("LYO-01", "PAR-01"), "PAR-01"),
                        new Member("admin@demo.example", List.of("PAR-01"), "PAR-01"),
                        new Member("chloe", List.of("BOD-01", "NTE-01"), "BOD-01"));
    }

    @Test
    void aRealmThatIsCreatedLaterDoesNotReadTheFileOfItsName() {
        assertThat(Exported.withoutAccounts(starts.second.ofLater()))
                .isEqualTo("{\"establishments\":[],\"members\":[]}");
    }

    @Test
    void aRealmByRestAndOneImportGiveTheSame() {
        assertThat(starts.second.ofLaterAfterPut()).isEqualTo(starts.second.exported());
    }

    @Test
    void nothingSurvivesItsOwner() {
        assertThat(starts.second.changed())
                .doesNotContain("julien.moreau@demo.example")
                .doesNotContain("LON-01");
        assertThat(starts.second.orphans()).isEmpty();
        assertThat(starts.second.rows().establishments())
                .hasSize(starts.second.imported().establishments().size() - 1);
    }

    @Test
    void aRestartDoesNotImportAgain() {
        assertThat(starts.second.log()).contains(DOCUMENT + " into realm demo");
        assertThat(starts.third.log()).doesNotContain(DOCUMENT);
        assertThat(starts.third.exported()).isEqualTo(starts.second.changed());
    }

    @Test
    void aRestartWritesNoneOfOurRows() {
        assertThat(starts.second.log()).containsPattern(OUR_WRITES);
        assertThat(starts.third.log()).contains("select").doesNotContainPattern(OUR_WRITES);
        assertThat(starts.third.rows().establishments())
                .isEqualTo(starts.second.rows().establishments());
        assertThat(starts.third.rows().attributes())
                .isEqualTo(starts.second.rows().attributes());
        assertThat(starts.third.rows().memberships())
                .isEqualTo(starts.second.rows().memberships());
        assertThat(starts.third.rows().defaults())
                .isEqualTo(starts.second.rows().defaults());
    }

    @Test
    void aRestartCompletesTheRolesOfARealmThatLacksOne() {
        starts.third.ofUnfinished().assertAllExist();
    }

    @Test
    void aRestartWritesTheMissingRoleAndNoOther() {
        assertThat(added(starts.second.rows().roles(), starts.third.rows().roles()))
                .singleElement()
                .asString()
                .contains("view-accounts");
        assertThat(added(
                        starts.second.rows().compositions(), starts.third.rows().compositions()))
                .hasSize(1);
        // A role is made first and described then.
        assertThat(writes(starts.third.log(), ROLE_WRITES))
                .containsExactlyInAnyOrder(
                        "insert into KEYCLOAK_ROLE", "update KEYCLOAK_ROLE", "insert into COMPOSITE_ROLE");
    }

    /** What came; nothing may have gone. */
    private static List<String> added(List<String> before, List<String> after) {
        assertThat(after).containsAll(before);
        List<String> came = new ArrayList<>(after);
        came.removeAll(before);
        return came;
    }

    private static List<String> writes(String log, Pattern statements) {
        return statements.matcher(log).results().map(match -> match.group()).toList();
    }
}
