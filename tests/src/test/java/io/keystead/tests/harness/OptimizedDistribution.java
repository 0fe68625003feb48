package io.keystead.tests.harness;

import io.keystead.docker.Distribution;
import io.keystead.docker.KeycloakCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the assembled distribution on which {@code kc.sh build} was run.
 *
 * <p>A build takes a minute, so it is kept until a jar or an option changes.
 */
final class OptimizedDistribution {

    private static final Duration BUILD_LIMIT = Duration.ofMinutes(10);
    private static final List<String> PARTS = List.of("bin", "conf", "lib", "providers", "themes", "version.txt");
    private static final String FINGERPRINT = "keystead-fingerprint";

    private final Path assembled;
    private final Path copy;
    private final List<String> options;

    OptimizedDistribution(Path assembled, Path copy, List<String> options) {
        this.assembled = assembled;
        this.copy = copy;
        this.options = options;
    }

    /** The copy, without any data of an earlier run. */
    Distribution prepare() {
        buildIfChanged();
        new FileTree(copy.resolve("data")).delete();
        return new Distribution(copy);
    }

    /** A copy of the copy without its data, which may be in use. */
    Distribution copyTo(Path target) {
        buildIfChanged();
        new FileTree(target).delete();
        for (String part : PARTS) {
            new FileTree(copy.resolve(part)).copyTo(target.resolve(part), name -> name.startsWith("lib/"));
        }
        return new Distribution(target);
    }

    private void buildIfChanged() {
        if (!Files.isDirectory(assembled.resolve("bin"))) {
            throw new IllegalStateException("no Keycloak in " + assembled + ": build the module docker first");
        }
        String fingerprint = fingerprint();
        if (!fingerprint.equals(builtFingerprint())) {
            new FileTree(copy).delete();
            new FileTree(assembled).copyTo(copy, name -> name.startsWith("lib/lib/"));
            build();
            write(copy.resolve(FINGERPRINT), fingerprint);
        }
    }

    private void build() {
        KeycloakCommand.Result result = new Distribution(copy)
                .command(Stream.concat(Stream.of("build"), options.stream()).toArray(String[]::new))
                .run(BUILD_LIMIT);
        if (result.exitCode() != 0) {
            throw new IllegalStateException("kc.sh build ended with " + result.exitCode() + "\n" + result.output());
        }
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((assembled + " " + options).getBytes(StandardCharsets.UTF_8));
            for (Path file : new FileTree(assembled).files("version.txt", "conf", "providers", "themes")) {
                digest.update(assembled.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String builtFingerprint() {
        try {
            Path file = copy.resolve(FINGERPRINT);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
