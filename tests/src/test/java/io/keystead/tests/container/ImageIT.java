package io.keystead.tests.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.ExposedPort;
import io.keystead.tests.harness.HarnessSettings;
import io.keystead.tests.harness.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.admin.client.Keycloak;

/** The image does what {@code docker/Dockerfile} and {@code docs/operations.md} promise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ImageIT {

    private final KeysteadContainer keystead = KeysteadContainer.start(new HarnessSettings());

    @AfterAll
    void stop() {
        keystead.close();
    }

    @Test
    void startsOptimised() {
        assertThat(keystead.image().getCmd()).containsExactly("start", "--optimized");
        assertThat(keystead.image().getEntrypoint()).containsExactly("/opt/keycloak/bin/kc.sh");
        assertThat(keystead.log()).contains("Installed features").doesNotContain("Server configuration updated");
    }

    @Test
    void opensTheThreePortsOfKeycloak() {
        assertThat(keystead.image().getExposedPorts())
                .contains(ExposedPort.tcp(8080), ExposedPort.tcp(8443), ExposedPort.tcp(9000));
    }

    @Test
    void doesNotRunAsRoot() {
        assertThat(keystead.run("id", "-u").strip()).isEqualTo("1000");
    }

    @Test
    void holdsNoSecret() {
        assertThat(keystead.image().getEnv()).noneMatch(variable -> variable.matches("(?i)[^=]*(password|secret).*"));
    }

    /** So a read-only file system with these two as volumes will do. */
    @Test
    void writesToItsDataAndTemporaryFilesOnly() {
        assertThat(keystead.changes()).allMatch(path -> path.matches("/(opt/keycloak/data|tmp)/.*"));
    }

    @Test
    void isReady() throws Exception {
        assertThat(get(keystead.management("/health/ready"))).contains("\"status\": \"UP\"");
    }

    @Test
    void hasMetrics() throws Exception {
        assertThat(get(keystead.management("/metrics"))).contains("jvm_memory_used_bytes");
    }

    @Test
    void importedTheEstablishmentsOfTheDemo() throws Exception {
        try (Keycloak administrator = keystead.asAdministrator()) {
            URI establishments = keystead.admin("/keystead/establishments?search=NCE-01");
            assertThat(getAs(token(administrator), establishments)).contains("\"code\":\"NCE-01\"");
        }
    }

    @Test
    void tellsApplicationsWhereCamilleWorks() {
        try (Keycloak camille = keystead.asPersonOfTheDemo("camille", "739154")) {
            assertThat(token(camille).claim("establishment").asText()).isEqualTo("NCE-01");
        }
    }

    private static Token token(Keycloak person) {
        return new Token(person.tokenManager().getAccessTokenString());
    }

    private static String get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    private static String getAs(Token token, URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token.value()));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }
}
