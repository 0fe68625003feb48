package io.keystead.docker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Keycloak server that was started from a {@link Distribution}; closing it stops it and all its processes. */
public final class KeycloakProcess implements AutoCloseable {

    private static final Duration BETWEEN_POLLS = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final RunningProcess running;
    private final URI readiness;
    private final @Nullable Path log;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    KeycloakProcess(Process process, URI readiness, @Nullable Path log) {
        this.running = new RunningProcess(process);
        this.readiness = readiness;
        this.log = log;
    }

    /**
     * Returns when the server answers.
     *
     * @throws IllegalStateException with the end of the log as soon as the process ended, or after {@code limit}
     */
    public KeycloakProcess awaitReady(Duration limit) throws InterruptedException {
        Instant deadline = Instant.now().plus(limit);
        while (!isReady()) {
            if (running.process().waitFor(BETWEEN_POLLS.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failure(
                        "Keycloak ended with exit code " + running.process().exitValue());
            }
            if (Instant.now().isAfter(deadline)) {
                throw failure("Keycloak does not answer on " + readiness + " after " + limit);
            }
        }
        return this;
    }

    /** Waits until the server ends by itself or is closed, and returns its exit code. */
    public int awaitExit() throws InterruptedException {
        return running.process().waitFor();
    }

    public boolean isAlive() {
        return running.process().isAlive();
    }

    @Override
    public void close() {
        running.close();
    }

    /** Ends it at once, without letting it finish anything. */
    public void kill() {
        running.kill();
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(readiness).timeout(ANSWER).build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 && isAlive();
        } catch (IOException notYet) {
            return false;
        }
    }

    private IllegalStateException failure(String message) {
        return new IllegalStateException(
                log == null ? message + "; see its output above" : message + "\n" + LogTail.of(log));
    }
}
