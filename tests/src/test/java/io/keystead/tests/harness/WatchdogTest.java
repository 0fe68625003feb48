package io.keystead.tests.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.launcher.TestIdentifier;

final class WatchdogTest {

    private final ByteArrayOutputStream report = new ByteArrayOutputStream();

    @Test
    void interruptsWhatWaitsForEverAndTellsWhere() {
        TestIdentifier test = TestIdentifier.from(new Nothing());
        new Watchdog(Duration.ofMillis(200), new PrintStream(report, true, StandardCharsets.UTF_8))
                .executionStarted(test);
        assertThatThrownBy(() -> new CountDownLatch(1).await()).isInstanceOf(InterruptedException.class);
        assertThat(report.toString(StandardCharsets.UTF_8))
                .contains("since the start of " + test.getUniqueId(), "WatchdogTest.interruptsWhatWaitsForEver");
    }

    private static final class Nothing extends AbstractTestDescriptor {

        Nothing() {
            super(UniqueId.forEngine("nothing"), "nothing");
        }

        @Override
        public TestDescriptor.Type getType() {
            return TestDescriptor.Type.TEST;
        }
    }
}
