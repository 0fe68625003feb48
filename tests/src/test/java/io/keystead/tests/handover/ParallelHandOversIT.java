package io.keystead.tests.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.AtOnce;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The account administrator presses in many browsers at once, each time for somebody else. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ParallelHandOversIT {

    private static final int MANY = 50;

    private final TestRealm realm;
    private final Seat seat;

    ParallelHandOversIT(KeysteadServer server, @Shipped TestRealm realm) {
        this.realm = realm;
        this.seat = new Seat(realm.with(settings -> settings.setBruteForceProtected(false)), server);
    }

    @Test
    void oneOfFiftySucceedsAndThereIsOneHolder() throws Exception {
        TestUser holder = seat.holder();
        List<String> successors = seat.managers(MANY);
        List<HandOverForm> forms = AtOnce.calls(
                MANY, number -> HandOverForm.openedBy(holder, realm).isShown());
        List<Answer> answers = AtOnce.calls(MANY, number -> forms.get(number).handsOverTo(successors.get(number)));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(302).containsOnly(302, 403, 200);
        assertThat(answers).filteredOn(answer -> answer.status() == 403).allSatisfy(answer -> assertThat(answer.text())
                .contains("you are not the account administrator"));
        int winner = answers.stream().map(Answer::status).toList().indexOf(302);
        assertThat(seat.holderId()).isEqualTo(successors.get(winner));
        seat.belongsToOneOf(Seat.with(successors, holder.id()));
    }
}
