package io.keystead.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keycloak.models.SingleUseObjectProvider;

/** Half an hour, and not a moment longer. */
final class PendingSetUpsTest {

    private static final long HALF_AN_HOUR = Duration.ofMinutes(30).toMillis();

    private final Memory memory = new Memory();
    private final PendingSetUps pendings = new PendingSetUps(memory);

    private static PendingSetUp until(long moment) {
        return new PendingSetUp("camille", "session", "stripe", "cs_1", moment, false);
    }

    @Test
    void somebodyIsWaitedForForHalfAnHour() {
        PendingSetUp pending = until(System.currentTimeMillis() + HALF_AN_HOUR);
        pendings.put("state", pending);
        assertThat(pendings.find("state")).contains(pending);
        assertThat(memory.life("state")).isBetween(1790L, 1800L);
    }

    @Test
    void whoHasComeBackIsNotRememberedForLonger() {
        PendingSetUp pending =
                until(System.currentTimeMillis() + Duration.ofMinutes(5).toMillis());
        pendings.put("state", pending);
        pendings.put("state", pending.written());
        assertThat(pendings.find("state")).contains(pending.written());
        assertThat(memory.life("state")).isBetween(290L, 300L);
    }

    @Test
    void afterwardsNobodyIsKnown() {
        pendings.put("late", until(System.currentTimeMillis() - 1));
        assertThat(memory.kept).isEmpty();
        memory.put(
                "keystead-payment:state",
                1,
                until(System.currentTimeMillis() - 1).notes());
        assertThat(pendings.find("state")).isEmpty();
        assertThat(pendings.find("never-given")).isEmpty();
    }

    @Test
    void theLastSecondMayBeBegun() {
        assertThat(until(1_800_000).lifeAt(0)).isEqualTo(1800);
        assertThat(until(1_800_000).lifeAt(1_799_999)).isEqualTo(1);
        assertThat(until(1_800_000).lifeAt(1_800_000)).isZero();
        assertThat(until(1_800_000).lifeAt(9_999_999)).isZero();
    }

    /** What Keycloak keeps for a while: {@code replace} would keep it for ever. */
    private static final class Memory implements SingleUseObjectProvider {

        private final Map<String, Map<String, String>> kept = new HashMap<>();
        private final Map<String, Long> lives = new HashMap<>();

        private long life(String state) {
            return lives.getOrDefault("keystead-payment:" + state, 0L);
        }

        @Override
        public void put(String key, long lifespanSeconds, Map<String, String> notes) {
            kept.put(key, notes);
            lives.put(key, lifespanSeconds);
        }

        @Override
        public @Nullable Map<String, String> get(String key) {
            return kept.get(key);
        }

        @Override
        public @Nullable Map<String, String> remove(String key) {
            return kept.remove(key);
        }

        @Override
        public boolean replace(String key, Map<String, String> notes) {
            lives.put(key, Long.MAX_VALUE);
            return kept.replace(key, notes) != null;
        }

        @Override
        public boolean putIfAbsent(String key, long lifespanInSeconds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean contains(String key) {
            return kept.containsKey(key);
        }

        @Override
        public void close() {}
    }
}
