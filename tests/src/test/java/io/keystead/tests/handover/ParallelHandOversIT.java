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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The account administrator presses in many tabs of several browsers at once, each time for somebody else. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ParallelHandOversIT {

    private static final int MANY = 50;
    private static final int BROWSERS = 5;

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
        String group = realm.group("Managers");
        List<HandOverForm> forms = AtOnce.calls(BROWSERS, browser -> tabsOf(holder)).stream()
                .flatMap(List::stream)
                .toList();
        List<Answer> answers =
                AtOnce.calls(MANY, number -> forms.get(number).sends(successors.get(number), group, Seat.PASSWORD));
        List<Integer> statuses = answers.stream().map(Answer::status).toList();
        assertThat(statuses).containsOnlyOnce(302).isSubsetOf(302, 403, 200);
        assertThat(answers).filteredOn(answer -> answer.status() == 403).allSatisfy(answer -> assertThat(answer.text())
                .contains("you are not the account administrator"));
        assertThat(seat.holderId()).isEqualTo(successors.get(statuses.indexOf(302)));
        seat.belongsToOneOf(Seat.with(successors, holder.id()));
    }

    private List<HandOverForm> tabsOf(TestUser holder) {
        HandOverForm first = HandOverForm.openedBy(holder, realm).isShown();
        return Stream.generate(first::inAnotherTab).limit(MANY / BROWSERS).toList();
    }
}
