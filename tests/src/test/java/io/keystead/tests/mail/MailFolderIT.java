package io.keystead.tests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.accountconsole.DemoTour;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.BlockListKey;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.SpareServer;
import io.keystead.tests.payment.DemoVisit;
import io.keystead.tests.payment.VaultVisit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Where mails go without a mail server: into a folder in development, nowhere in production. */
final class MailFolderIT {

    private static final String FOLDER = "KC_SPI_EMAIL_SENDER__DEFAULT__FOLDER";

    @BrowserTest
    @Test
    void aServerInDevelopmentKeepsThemAndAProductionServerDoesNot(@TempDir Path folder, @TempDir Path vault, Page page)
            throws IOException {
        SpareServer spare = SpareServer.prepare("mails");
        Map<String, String> production = new HashMap<>(VaultVisit.options(vault));
        production.put(FOLDER, folder.toString());
        try (KeysteadServer server = spare.start(production)) {
            assertThat(asksForAPassword(server, "production")).isEqualTo(500);
            assertThat(mails(folder)).isEmpty();
            assertThat(spare.log()).contains("The folder for mails is ignored");
            // The one server of the suite with a vault.
            VaultVisit.savesACardWithTheKeyOfTheRealm(server);
            DemoVisit.findsNothing(server);
        }
        Map<String, String> withoutKey = new HashMap<>();
        withoutKey.put(FOLDER, folder.toString());
        withoutKey.put(BlockListKey.VARIABLE, "");
        withoutKey.put("KC_SPI_PAYMENT_GATEWAY__PROVIDER", "demo");
        try (KeysteadServer server = spare.startDevelopment(withoutKey)) {
            assertThat(asksForAPassword(server, "development")).isEqualTo(204);
            assertThat(mails(folder)).singleElement().satisfies(mail -> assertThat(Files.readString(mail))
                    .contains("To: renee@development.example", "multipart/alternative"));
            assertThat(spare.log()).contains("/realms/development/login-actions/action-token");
            assertThat(asksForAPassword(server, "plain")).isEqualTo(500);
            // Mails go out although this server has no key for the block list; to change the list it needs one.
            Answer refused = server.realm("development")
                    .as(server.adminToken())
                    .post("/block-list", Map.of("email", "renee@development.example"))
                    .expect(503);
            assertThat(refused.at("/error").asText()).isEqualTo("keystead-block-list-not-configured");
            // The one server in development mode of the suite.
            DemoVisit.savesACardAndGivesItUp(server);
            DemoTour.addsACardAndRemovesIt(page, server);
        }
    }

    /** The status of Keycloak's own mail to somebody of a new realm, in which Keystead is enabled unless it is plain. */
    private static int asksForAPassword(KeysteadServer server, String name) {
        UserRepresentation renee = new UserRepresentation();
        renee.setUsername("renee@" + name + ".example");
        renee.setEmail(renee.getUsername());
        renee.setEnabled(true);
        RealmRepresentation realm = new RealmRepresentation();
        realm.setRealm(name);
        realm.setEnabled(true);
        realm.setUsers(List.of(renee));
        realm.setSmtpServer(Map.of("from", "no-reply@" + name + ".example"));
        realm.setAttributes(Map.of("keystead.enabled", String.valueOf(!name.equals("plain"))));
        server.admin().realms().create(realm);
        var users = server.admin().realm(name).users();
        try {
            users.get(users.list().get(0).getId()).executeActionsEmail(List.of("UPDATE_PASSWORD"));
            return 204;
        } catch (jakarta.ws.rs.WebApplicationException refused) {
            return refused.getResponse().getStatus();
        }
    }

    private static List<Path> mails(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
