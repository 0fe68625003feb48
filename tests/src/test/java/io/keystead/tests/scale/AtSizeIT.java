package io.keystead.tests.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.document.Exported;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** 100,000 establishments and 300,000 memberships on PostgreSQL, and a server that is killed while it imports them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AtSizeIT {

    /** Generous: a loaded machine needs ten times what an idle one does. */
    private static final Duration SECONDS = Duration.ofSeconds(90);

    private final Trial trial = new Trial();

    @AfterAll
    void stop() {
        trial.close();
    }

    @Test
    void leavesNothingOfARealmWhoseServerWasKilledAtItsFirstStart() {
        assertThat(trial.killedAtStart.imported()).isTrue();
        assertThat(trial.killedAtStart.rows()).isEmpty();
    }

    @Test
    void importsAllOfItAtTheNextStart() {
        assertThat(Exported.withoutAccounts(trial.importedAtStart)).isEqualTo(Trial.AT_START.document());
    }

    @Test
    void importsAndExportsByRest() {
        assertThat(trial.report)
                .isEqualTo(new Trial.ImportReport(Trial.LARGE.establishments(), Trial.LARGE.people() + 1));
        assertThat(Exported.withoutAccounts(trial.exported)).isEqualTo(Trial.LARGE.document());
    }

    @Test
    void leavesNothingOfAnImportWhoseServerWasKilled() {
        assertThat(trial.killedInImport.imported()).isTrue();
        assertThat(trial.killedInImport.rows()).isEmpty();
        assertThat(Exported.withoutAccounts(trial.exportedAfterKill))
                .isEqualTo("{\"establishments\":[],\"members\":[]}");
    }

    @Test
    void leavesOneAccountAdministratorWhenTheServerWasKilledInTheMiddleOfHandOvers() {
        HandOvers.Left left = trial.leftOfHandOvers;
        assertThat(trial.handOvers.done()).isPositive();
        assertThat(left.holders()).hasSize(1);
        assertThat(left.administrators()).isEqualTo(left.holders());
        assertThat(left.inGroups()).doesNotHaveDuplicates().hasSize(trial.handOvers.people());
    }

    @Test
    void refusesAnImportThatTakesLongerThanATransactionMay() {
        assertThat(trial.tooLong.status()).as(trial.tooLong.text()).isEqualTo(413);
        assertThat(trial.tooLong.at("/error").asText()).isEqualTo("keystead-import-too-long");
        assertThat(trial.rowsOfTooLong).isEmpty();
    }

    @Test
    void needsAsManyStatementsAsASmallCompany() {
        assertThat(trial.costs).isNotEmpty().allSatisfy(cost -> {
            assertThat(cost.ofLarge()).as(cost.name()).isNotEmpty().hasSizeLessThanOrEqualTo(cost.atMost());
            assertThat(cost.ofSmall()).as(cost.name()).hasSameSizeAs(cost.ofLarge());
        });
    }

    @Test
    void deletesAnEstablishmentOfEverybodyAndTheRealmInSeconds() {
        assertThat(trial.removals).hasSize(2).allSatisfy(removal -> {
            assertThat(removal.statements()).as(removal.name()).isNotEmpty().hasSizeLessThanOrEqualTo(removal.atMost());
            assertThat(removal.time()).as(removal.name()).isLessThan(SECONDS);
        });
    }
}
