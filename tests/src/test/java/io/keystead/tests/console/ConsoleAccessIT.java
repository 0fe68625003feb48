package io.keystead.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;

/** Who sees which of our pages, in which console, in which language. */
@BrowserTest(width = 1600, height = 1000)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConsoleAccessIT {

    private final TestRealm realm;
    private final Hotels hotels;

    ConsoleAccessIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.hotels = new Hotels(realm, server);
    }

    @Test
    void whoMayNotSeeIsToldSo(Page page, Complaints complaints) {
        TestUser clerk = hotels.manager().grant("view-clients");
        Console console = Console.open(page, realm, clerk, "/accounts");
        assertThat(console.text("You are not allowed to see this")).isVisible();
        assertThat(console.entry("clients")).isVisible();
        assertThat(console.entry("accounts")).hasCount(0);
        assertThat(console.entry("establishments")).hasCount(0);
        assertThat(complaints.refusals()).isEmpty();
    }

    @Test
    void aRealmWithoutKeysteadHasNothingOfOurs(Page page, Complaints complaints, @Plain TestRealm plain) {
        plain.with(settings -> settings.setAdminTheme("keystead"));
        TestUser administrator =
                plain.user(plain.address("root"), Hotels.PASSWORD).grant("realm-admin");
        Console console = Console.open(page, plain, administrator, "/users");
        assertThat(console.entry("groups")).isVisible();
        assertThat(page.getByText(administrator.username()).first()).isVisible();
        assertThat(console.entry("accounts")).hasCount(0);
        assertThat(console.entry("establishments")).hasCount(0);
        console.at(plain, "/establishments");
        assertThat(console.text("Keystead is not enabled in this realm")).isVisible();
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    @Test
    void speaksFrench(Page page, Complaints complaints) {
        TestUser french = hotels.administrator();
        hotels.rest().put("/accounts/" + french.id(), Map.of("locale", "fr")).expect(204);
        Console console = Console.open(page, realm, french, "/accounts");
        assertThat(console.heading("Comptes utilisateurs")).isVisible();
        console.button("Ajouter un utilisateur").click();
        console.button("Créer l'utilisateur").click();
        assertThat(page.getByText("Ce champ est obligatoire.").first()).isVisible();
        console.field("Nom de famille").fill("Dubois");
        console.field("Prénom").fill("Inès");
        console.field("Groupe d'utilisateurs").selectOption("Housekeeping");
        console.field("Identifiant").fill(Hotels.unique("ines"));
        page.locator("#keystead-secret").fill("111111");
        console.button("Créer l'utilisateur").click();
        assertThat(page.getByText("trop régulier")).isVisible();
        console.at(realm, "/establishments");
        assertThat(console.heading("Établissements")).isVisible();
        assertThat(page.locator("main").getByText("keystead", new Locator.GetByTextOptions().setExact(false)))
                .hasCount(0);
        assertThat(complaints.refusals()).hasSize(1);
    }

    /** The master console has the theme of the master realm, and shows any realm. */
    @Test
    void worksInTheConsoleOfTheMasterRealm(Page page, Complaints complaints, KeysteadServer server) {
        TestUser camille = hotels.housekeeper();
        RealmResource master = server.admin().realm("master");
        RealmRepresentation settings = master.toRepresentation();
        settings.setAdminTheme("keystead");
        master.update(settings);
        try {
            Console console = Console.open(page, "master", realm, "admin", "admin", "/accounts");
            assertThat(console.row(camille.username())).isVisible();
            console.menuOf(Hotels.nameOf(camille)).choose("Open in Keycloak");
            assertThat(console.field("Username")).hasValue(camille.username());
            page.getByTestId("keystead-link-to-account").click();
            assertThat(console.heading("User accounts")).isVisible();
            assertThat(console.field("Username")).hasValue(camille.username());
            console.entry("establishments").click();
            assertThat(console.heading("Establishments")).isVisible();
            assertThat(complaints.errors()).isEmpty();
            assertThat(complaints.refusals()).isEmpty();
        } finally {
            settings.setAdminTheme(null);
            master.update(settings);
        }
    }
}
