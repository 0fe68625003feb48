package io.keystead.docker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process with its descendants; closing it leaves none of them behind. */
record RunningProcess(Process process) implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration SHORT_GRACE = Duration.ofSeconds(5);

    /**
     * Asks the process to end, then its descendants, then forces whatever is left.
     *
     * <p>The descendants are listed first: once kc.sh is gone, nothing leads from it to its java any more. On Windows
     * the end of kc.bat does not end its java; elsewhere kc.sh forwards the signal, and asking twice does no harm.
     */
    @Override
    public void close() {
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        process.destroy();
        await(family.subList(0, 1), GRACE);
        family.forEach(ProcessHandle::destroy);
        await(family, GRACE);
        Stream.concat(family.stream(), process.descendants())
                .filter(ProcessHandle::isAlive)
                .forEach(ProcessHandle::destroyForcibly);
        await(family, SHORT_GRACE);
    }

    /** Ends it and its descendants at once, as a power failure would. */
    void kill() {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        await(family, GRACE);
    }

    private static void await(List<ProcessHandle> processes, Duration limit) {
        CompletableFuture<?>[] exits =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(exits).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return; // the next, harsher step follows
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
