package io.keystead.tests.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.EventRepresentation;

/** People who guess the PIN of somebody, each once, from a browser of his own, all at once. */
public final class Thieves {

    private static final int GUESSES = 60;

    private final TestRealm realm;
    private final TestUser victim;

    /** @param realm records events */
    public Thieves(TestRealm realm, TestUser victim) {
        this.realm = realm;
        this.victim = victim;
    }

    /** Sixty wrong guesses, spread over these doors; none opens, and the realm noted each. */
    public Thieves guess(List<TestApp> doors) throws Exception {
        List<Callable<Integer>> guesses = IntStream.range(0, GUESSES)
                .<Callable<Integer>>mapToObj(guess -> () -> doors.get(guess % doors.size())
                        .attempt(victim.username(), "60%04d".formatted(guess))
                        .status())
                .toList();
        ExecutorService thieves = Executors.newFixedThreadPool(GUESSES);
        try {
            for (var guess : thieves.invokeAll(guesses)) {
                assertThat(guess.get()).isEqualTo(200);
            }
        } finally {
            thieves.shutdownNow();
        }
        assertThat(events(null)).hasSize(GUESSES);
        return this;
    }

    /** How many of those at the door of this application were looked at. */
    public long evaluated(String clientId) {
        return events(clientId).stream()
                .filter(event -> "invalid_user_credentials".equals(event.getError()))
                .count();
    }

    private List<EventRepresentation> events(@Nullable String clientId) {
        return realm.admin().getEvents(List.of("LOGIN_ERROR"), clientId, victim.id(), null, null, null, 0, 1000);
    }
}
