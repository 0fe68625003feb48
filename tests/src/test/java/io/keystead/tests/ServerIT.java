package io.keystead.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.HarnessSettings;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@KeysteadTest
final class ServerIT {

    @Test
    void isHealthy(KeysteadServer server) throws Exception {
        assertThat(get(server.managementUrl() + "/health/ready")).contains("\"status\": \"UP\"");
    }

    @Test
    void hasMetrics(KeysteadServer server) throws Exception {
        assertThat(get(server.managementUrl() + "/metrics")).contains("jvm_memory_used_bytes");
    }

    @Test
    void runsTheWantedVersion(KeysteadServer server) {
        assertThat(server.admin().serverInfo().getInfo().getSystemInfo().getVersion())
                .isEqualTo(new HarnessSettings().keycloakVersion());
    }

    private static String get(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
