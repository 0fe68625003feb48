package io.keystead.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevSettingsTest {

    private final Distribution distribution;

    DevSettingsTest(@TempDir Path target) throws IOException {
        Path home = target.resolve("keycloak-26");
        Files.createDirectories(home.resolve("bin"));
        distribution = new Distribution(home);
    }

    @Test
    void withoutVariablesTheDemoRunsOn8080AsAdminAdmin() {
        DevSettings settings = new DevSettings(Map.of());
        assertThat(settings.address()).isEqualTo("http://localhost:8080");
        assertThat(settings.embeddedDatabase()).isTrue();
        assertThat(settings.defaults(distribution))
                .containsEntry("KC_HTTP_PORT", "8080")
                .containsEntry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin")
                .containsEntry("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
    }

    @Test
    void chosenNamePortAndPathShowInTheAddresses() {
        DevSettings settings = new DevSettings(
                Map.of("KC_HOSTNAME", "login.test", "KC_HTTP_PORT", "8085", "KC_HTTP_RELATIVE_PATH", "/auth/"));
        assertThat(settings.issuer()).isEqualTo("http://login.test:8085/auth/realms/demo");
        assertThat(settings.readiness()).hasToString("http://localhost:8085/auth/realms/demo");
    }

    @Test
    void aFullHostnameIsTheAddress() {
        assertThat(new DevSettings(Map.of("KC_HOSTNAME", "https://login.test/")).address())
                .isEqualTo("https://login.test");
    }

    @Test
    void mailsGoToAFolderBesideTheServer() {
        DevSettings settings = new DevSettings(Map.of());
        assertThat(settings.mailFolder(distribution))
                .isEqualTo(distribution.home().resolveSibling("mails"));
        assertThat(settings.defaults(distribution))
                .containsEntry(
                        "KC_SPI_EMAIL_SENDER__DEFAULT__FOLDER",
                        distribution.home().resolveSibling("mails").toString());
    }

    @Test
    void mailsGoToTheFolderThatWasChosen() {
        DevSettings settings = new DevSettings(Map.of("KC_SPI_EMAIL_SENDER__DEFAULT__FOLDER", "/var/tmp/mails"));
        assertThat(settings.defaults(distribution))
                .containsEntry("KC_SPI_EMAIL_SENDER__DEFAULT__FOLDER", "/var/tmp/mails");
    }

    @Test
    void theDemoHasAKeyForTheBlockListUnlessOneWasChosen() {
        String variable = "KC_SPI_KEYSTEAD__BLOCK_LIST__KEYS";
        assertThat(new DevSettings(Map.of()).defaults(distribution).get(variable))
                .startsWith("demo:");
        assertThat(new DevSettings(Map.of(variable, "mine:c2VjcmV0")).defaults(distribution))
                .containsEntry(variable, "mine:c2VjcmV0");
    }

    @Test
    void theDemoHasAPaymentCompanyThatIsNoneUnlessOneWasChosen() {
        String variable = "KC_SPI_PAYMENT_GATEWAY__PROVIDER";
        assertThat(new DevSettings(Map.of()).defaults(distribution)).containsEntry(variable, "demo");
        assertThat(new DevSettings(Map.of(variable, "stripe")).defaults(distribution))
                .containsEntry(variable, "stripe");
    }

    @Test
    void anotherDatabaseIsNotTheEmbeddedOne() {
        assertThat(new DevSettings(Map.of("KC_DB", "postgres")).embeddedDatabase())
                .isFalse();
    }

    @Test
    void aTakenPortIsNamedWithTheWayOut() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            assertThatIllegalStateException()
                    .isThrownBy(new DevSettings(Map.of("KC_HTTP_PORT", port))::requireFreePorts)
                    .withMessageContainingAll("Port " + port + " is taken", "KC_HTTP_PORT=");
        }
    }

    @Test
    void theManagementPortCountsOnlyWhenKeycloakOpensIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> taken = Map.of(
                    "KC_HTTP_PORT", Integer.toString(freePort()),
                    "KC_HTTP_MANAGEMENT_PORT", Integer.toString(other.getLocalPort()));
            assertThatCode(new DevSettings(taken)::requireFreePorts).doesNotThrowAnyException();
            assertThatIllegalStateException()
                    .isThrownBy(withHealth(taken)::requireFreePorts)
                    .withMessageContaining("KC_HTTP_MANAGEMENT_PORT=");
        }
    }

    @Test
    void aPortThatIsNoNumberIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(new DevSettings(Map.of("KC_HTTP_PORT", "http"))::port)
                .withMessageContaining("KC_HTTP_PORT must be a port number");
    }

    private static DevSettings withHealth(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("KC_HEALTH_ENABLED", "true");
        return new DevSettings(environment);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
