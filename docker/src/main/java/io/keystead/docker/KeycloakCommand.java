package io.keystead.docker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One call of {@code kc.sh}: its arguments, its environment, and where its output goes; immutable. */
public final class KeycloakCommand {

    private final Distribution distribution;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final @Nullable Path log;

    KeycloakCommand(Distribution distribution, List<String> arguments) {
        this(distribution, arguments, Map.of(), null);
    }

    private KeycloakCommand(
            Distribution distribution, List<String> arguments, Map<String, String> environment, @Nullable Path log) {
        this.distribution = distribution;
        this.arguments = List.copyOf(arguments);
        this.environment = Map.copyOf(environment);
        this.log = log;
    }

    /** Variables on top of those of this process, which are inherited. */
    public KeycloakCommand with(Map<String, String> variables) {
        Map<String, String> merged = new HashMap<>(environment);
        merged.putAll(variables);
        return new KeycloakCommand(distribution, arguments, merged, log);
    }

    /** Output goes to this file, appended, instead of to the output of this process. */
    public KeycloakCommand logTo(Path file) {
        return new KeycloakCommand(distribution, arguments, environment, file);
    }

    /**
     * Starts a server and returns at once.
     *
     * @param readiness answers 200 when the server is ready, for example {@code http://localhost:8080/realms/master}
     */
    public KeycloakProcess start(URI readiness) {
        ProcessBuilder builder = builder();
        if (log == null) {
            builder.inheritIO();
        } else {
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(prepared(log)));
        }
        return new KeycloakProcess(spawn(builder), readiness, log);
    }

    /** Runs a command such as {@code build}, {@code import} or {@code export} to its end. */
    public Result run(Duration timeout) {
        Path output = log == null ? temporaryFile() : log;
        try (RunningProcess running = new RunningProcess(
                spawn(builder().redirectOutput(ProcessBuilder.Redirect.appendTo(prepared(output)))))) {
            if (!running.process().waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(this + " took longer than " + timeout + "\n" + LogTail.of(output));
            }
            return new Result(running.process().exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + this, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (log == null) {
                deleteQuietly(output);
            }
        }
    }

    @Override
    public String toString() {
        return distribution.script().getFileName() + " " + String.join(" ", arguments);
    }

    private ProcessBuilder builder() {
        List<String> line = new ArrayList<>(List.of(distribution.script().toString()));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        // The java that runs us is new enough; the one first in the PATH may not be.
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static Process spawn(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File prepared(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return file.toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("kc-", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteQuietly(Path file) {
        if (!file.toFile().delete()) {
            file.toFile().deleteOnExit();
        }
    }

    /** How a command ended, with all that it printed. */
    public record Result(int exitCode, String output) {}
}
