package io.keystead.tests.harness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Ends a wait that has no end: tells what all threads of the tests and of their servers were doing, and interrupts the
 * test, so that one fails instead of the whole run. JUnit's own time limits leave out what extensions do, such as
 * opening a browser.
 */
public final class Watchdog implements TestExecutionListener {

    /** Many times what the longest test takes. */
    private static final Duration LIMIT = Duration.ofMinutes(8);

    private final Duration limit;
    private final PrintStream report;
    private volatile @Nullable News latest;

    /** For JUnit, which finds it by its name. */
    public Watchdog() {
        this(LIMIT, System.err);
    }

    Watchdog(Duration limit, PrintStream report) {
        this.limit = limit;
        this.report = report;
        long pause = limit.toMillis() / 10;
        TimerTask look = new TimerTask() {
            @Override
            public void run() {
                look();
            }
        };
        new Timer("watchdog", true).schedule(look, pause, pause);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        latest = News.of("the start of " + test.getUniqueId());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        latest = News.of("the end of " + test.getUniqueId());
    }

    private void look() {
        News news = latest;
        if (news == null || System.nanoTime() - news.nanos() < limit.toNanos()) {
            return;
        }
        latest = news.again(); // whoever is interrupted may wait for something else then
        report.println("[watchdog] nothing for " + limit.toSeconds() + " s since " + news.what());
        ProcessHandle here = ProcessHandle.current();
        Stream.concat(Stream.of(here), here.descendants().filter(Watchdog::isJava))
                .map(Watchdog::threads)
                .forEach(report::println);
        news.thread().interrupt();
    }

    private static boolean isJava(ProcessHandle process) {
        Optional<String> command = process.info().command();
        return command.filter(path -> path.endsWith("java")).isPresent();
    }

    private static String threads(ProcessHandle process) {
        Path jstack = Path.of(System.getProperty("java.home"), "bin", "jstack");
        try {
            Process dump = new ProcessBuilder(jstack.toString(), "-l", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start();
            return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "no threads of " + process.pid() + ": " + e;
        }
    }

    private record News(String what, Thread thread, long nanos) {

        static News of(String what) {
            return new News(what, Thread.currentThread(), System.nanoTime());
        }

        News again() {
            return new News(what, thread, System.nanoTime());
        }
    }
}
