package io.keystead.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What concerns the realm as a whole: its health, and the document of all that Keystead keeps of it. */
@BrowserTest(width = 1600, height = 1000)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RealmConsoleIT {

    private final TestRealm realm;
    private final Hotels hotels;

    RealmConsoleIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.hotels = new Hotels(realm, server);
    }

    @Test
    void theHealthPageSaysWhatToDo(Page page, Complaints complaints) {
        Console console = Console.open(page, realm, hotels.administrator(), "/keystead-health");
        assertThat(console.text("Some things deserve a look")).isVisible();
        assertThat(page.getByTestId("keystead-health-mail-server")).containsText("OK");
        assertThat(page.getByTestId("keystead-health-account-administrator")).containsText("Warning");
        assertThat(page.getByTestId("keystead-health-account-administrator"))
                .containsText("A realm administrator names one on the page User accounts.");
        assertThat(console.rows()).hasCount(12);
        assertThat(console.entry("keystead-health")).isVisible();
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    @Test
    void theHealthPageSpeaksFrench(Page page) {
        TestUser french = hotels.administrator();
        hotels.rest().put("/accounts/" + french.id(), Map.of("locale", "fr")).expect(204);
        Console console = Console.open(page, realm, french, "/keystead-health");
        assertThat(console.heading("État de Keystead")).isVisible();
        assertThat(page.getByTestId("keystead-health-account-administrator"))
                .containsText("Personne n'est administrateur du compte.");
    }

    @Test
    void aDocumentIsImportedWithAReportAndExported(Page page) throws IOException {
        String code = Hotels.unique("DOC-");
        Console console = Console.open(page, realm, hotels.administrator(), "/establishments");
        assertThat(console.heading("Establishments")).isVisible();
        importing(
                console, "{\"establishments\": [{\"code\": \"" + code + "\", \"name\": \"Un\", \"colour\": \"red\"}]}");
        assertThat(console.dialog()).containsText("The document has a field that is not known");
        assertThat(console.dialog()).containsText("line 1");
        console.inDialog("Cancel").click();

        importing(console, "{\"establishments\": [{\"code\": \"" + code + "\", \"name\": \"Un\"}]}");
        assertThat(console.heading("Imported")).isVisible();
        assertThat(console.dialog().locator("tbody tr").first()).hasText("Establishments100");
        console.inDialog("Close").last().click();
        assertThat(console.row(code)).isVisible();

        Download download = page.waitForDownload(() -> console.button("Export").click());
        console.says(realm.name() + ".json was exported: ");
        assertThat(download.suggestedFilename()).isEqualTo(realm.name() + ".json");
        JsonNode document = new ObjectMapper().readTree(download.createReadStream());
        assertThat(document.at("/establishments").toString()).contains(code);
    }

    private static void importing(Console console, String document) {
        console.button("Import").click();
        console.dialog()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "document.json", "application/json", document.getBytes(StandardCharsets.UTF_8)));
        console.inDialog("Import").click();
    }
}
