package io.keystead.tests.harness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Ends a wait that has no end, so that one test fails instead of the whole run: tells what all threads of the tests and of
 * their servers are doing, ends the browser, on which Playwright waits without a limit, and interrupts the test if there
 * is none or that did not help. JUnit's own time limits leave out what extensions do, such as opening a browser.
 */
public final class Watchdog implements TestExecutionListener {

    /** Three times what the longest test takes. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

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
        latest = news.again(); // for the next step, if this one does not help
        report.println("[watchdog] nothing for " + limit.toSeconds() + " s since " + news.what());
        Stream.concat(Stream.of(ProcessHandle.current()), processes("java"))
                .map(Watchdog::threads)
                .forEach(report::println);
        List<ProcessHandle> browsers = processes("chromium|chrome").toList();
        browsers.forEach(ProcessHandle::destroyForcibly);
        if (browsers.isEmpty()) {
            news.thread().interrupt();
        }
    }

    /** All that this process has started, and they in turn, whose program has such a name. */
    private static Stream<ProcessHandle> processes(String name) {
        return ProcessHandle.current().descendants().filter(process -> process.info()
                .command()
                .filter(path -> Path.of(path).getFileName().toString().matches(name))
                .isPresent());
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
