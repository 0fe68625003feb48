package io.keystead.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs shell scripts in the place of kc.sh: what is tested is the handling of processes, not Keycloak. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class DistributionTest {

    private static final URI NOBODY = URI.create("http://127.0.0.1:1/");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path home;

    @BeforeEach
    void createFolder() throws IOException {
        Files.createDirectories(home.resolve("bin"));
    }

    @Test
    void aFolderWithoutKeycloakIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Distribution(home.resolve("bin")))
                .withMessageContaining("no Keycloak");
    }

    @Test
    void runReturnsExitCodeAndOutput() throws IOException {
        Distribution distribution = distribution("echo \"$1 $KC_DB\"; echo trouble >&2; exit 3");
        KeycloakCommand.Result result =
                distribution.command("export").with(Map.of("KC_DB", "postgres")).run(LIMIT);
        assertThat(result).isEqualTo(new KeycloakCommand.Result(3, "export postgres\ntrouble\n"));
    }

    @Test
    void aServerThatDiesIsReportedAtOnceWithItsLog() throws IOException {
        Distribution distribution = distribution("echo Port 8080 already in use; exit 1");
        Path log = home.resolve("logs/server.log");
        try (KeycloakProcess keycloak =
                distribution.command("start-dev").logTo(log).start(NOBODY)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> keycloak.awaitReady(LIMIT))
                    .withMessageContaining("exit code 1")
                    .withMessageContaining("Port 8080 already in use");
        }
    }

    @Test
    void aServerIsReadyWhenItAnswers200() throws Exception {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/realms/master", exchange -> exchange.sendResponseHeaders(200, -1));
        http.start();
        URI readiness = URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/realms/master");
        try (KeycloakProcess keycloak = distribution("exec sleep 60")
                .command("start-dev")
                .logTo(home.resolve("log"))
                .start(readiness)) {
            assertThat(keycloak.awaitReady(LIMIT).isAlive()).isTrue();
        } finally {
            http.stop(0);
        }
    }

    @Test
    void closingLeavesNoDescendantBehind() throws Exception {
        Distribution distribution = distribution("sleep 600 & echo $! > \"$1\"; wait $!");
        Path child = home.resolve("child");
        KeycloakProcess keycloak = distribution
                .command(child.toString())
                .logTo(home.resolve("log"))
                .start(NOBODY);
        ProcessHandle descendant = ProcessHandle.of(pidIn(child)).orElseThrow();
        keycloak.close();
        assertThat(List.of(keycloak.isAlive(), descendant.isAlive())).containsOnly(false);
    }

    private static long pidIn(Path file) throws IOException {
        while (!Files.exists(file) || Files.readString(file).isBlank()) {
            Thread.onSpinWait();
        }
        return Long.parseLong(Files.readString(file).trim());
    }

    private Distribution distribution(String script) throws IOException {
        Path kc = Files.writeString(home.resolve("bin/kc.sh"), "#!/bin/sh\n" + script + "\n");
        assertThat(kc.toFile().setExecutable(true)).isTrue();
        return new Distribution(home);
    }
}
