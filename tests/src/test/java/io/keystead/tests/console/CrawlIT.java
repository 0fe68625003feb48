package io.keystead.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** Every page of the console, Keycloak's own among ours, opens without a complaint and says everything in words. */
@BrowserTest(width = 1600, height = 1000)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CrawlIT {

    /** Some of each section of the menu: whoever does not come here does not see the rest either. */
    private static final List<String> MUST_SEE = List.of(
            "/accounts",
            "/establishments/:id/settings",
            "/keystead-health",
            "/organizations/:id/members",
            "/clients/:id/settings",
            "/clients/:id/clientScopes/evaluate",
            "/clients/:id/authorization/settings",
            "/client-scopes/:id/mappers",
            "/roles/:id/attributes",
            "/users/:id/role-mapping",
            "/groups/:id",
            "/sessions",
            "/events/admin-events",
            "/realm-settings/security-defenses",
            "/realm-settings/localization",
            "/realm-settings/client-policies/profiles",
            "/authentication/policies",
            "/permissions/:id/policies",
            "/identity-providers/oidc/partner/mappers",
            "/user-federation");

    private final TestRealm realm;
    private final Hotels hotels;

    CrawlIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.hotels = new Hotels(realm, server);
        hotels.hotel("Hôtel Opéra").with(hotels.housekeeper(), hotels.manager());
        realm.withFineGrainedPermissions();
        realm.with(settings -> settings.setOrganizationsEnabled(true));
        realm.admin().organizations().create(organization()).close();
        realm.admin().identityProviders().create(identityProvider()).close();
        realm.admin().components().add(directory()).close();
        realm.admin().clients().create(client()).close();
    }

    private static OrganizationRepresentation organization() {
        OrganizationRepresentation organization = new OrganizationRepresentation();
        organization.setName("Partner");
        organization.addDomain(new OrganizationDomainRepresentation("partner.example"));
        return organization;
    }

    private static IdentityProviderRepresentation identityProvider() {
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias("partner");
        provider.setProviderId("oidc");
        provider.setConfig(Map.of(
                "authorizationUrl", "https://partner.example/auth",
                "tokenUrl", "https://partner.example/token",
                "clientId", "hotels",
                "clientSecret", "secret"));
        return provider;
    }

    /** Switched off: nobody asks it anything. */
    private static ComponentRepresentation directory() {
        ComponentRepresentation directory = new ComponentRepresentation();
        directory.setName("directory");
        directory.setProviderId("ldap");
        directory.setProviderType("org.keycloak.storage.UserStorageProvider");
        directory.setConfig(new MultivaluedHashMap<>(Map.of(
                "enabled", List.of("false"),
                "vendor", List.of("other"),
                "editMode", List.of("READ_ONLY"),
                "connectionUrl", List.of("ldap://directory.example"),
                "usersDn", List.of("ou=people"),
                "usernameLDAPAttribute", List.of("uid"),
                "rdnLDAPAttribute", List.of("uid"),
                "uuidLDAPAttribute", List.of("entryUUID"),
                "userObjectClasses", List.of("person"))));
        return directory;
    }

    private static ClientRepresentation client() {
        ClientRepresentation client = new ClientRepresentation();
        // The first of the list, whose pages are visited.
        client.setClientId("aaa");
        client.setServiceAccountsEnabled(true);
        client.setAuthorizationServicesEnabled(true);
        return client;
    }

    @Test
    void everyPageInTheConsoleOfTheRealm(Page page, Complaints complaints) {
        Crawl.watch(page);
        TestUser root = hotels.realmAdministrator();
        Console console = Console.open(page, realm, root, "/accounts");
        assertThat(console.row(root.username())).isVisible();
        Crawl crawl = Crawl.of(page, complaints, realm.name(), shape -> true);
        assertThat(crawl.faults()).isEmpty();
        assertThat(crawl.seen()).containsAll(MUST_SEE);
    }

    @Test
    void everyPageOfOursInFrench(Page page, Complaints complaints) {
        Crawl.watch(page);
        TestUser root = hotels.speaking("fr", hotels.realmAdministrator());
        assertThat(Console.open(page, realm, root, "/accounts").row(root.username()))
                .isVisible();
        Crawl crawl = Crawl.of(
                page, complaints, realm.name(), shape -> shape.matches("/(accounts|establishments|keystead-health).*"));
        assertThat(crawl.faults()).isEmpty();
        assertThat(crawl.seen())
                .containsExactlyInAnyOrder(
                        "/accounts", "/establishments", "/establishments/:id/settings", "/keystead-health");
    }

    /** Of a realm whose own console is Keycloak's: our texts are in our build too. */
    @Test
    void everyPageInTheConsoleOfTheMasterRealm(Page page, Complaints complaints, KeysteadServer server) {
        Crawl.watch(page);
        realm.with(settings -> settings.setAdminTheme("keycloak.v2"));
        try (MasterConsole master = new MasterConsole(server)) {
            TestUser root = master.administrator("en");
            Console console =
                    Console.open(page, MasterConsole.REALM, realm, root.username(), root.secret(), "/accounts");
            assertThat(console.rows().first()).isVisible();
            Crawl crawl = Crawl.of(page, complaints, realm.name(), shape -> true);
            assertThat(crawl.faults()).isEmpty();
            assertThat(crawl.seen()).containsAll(MUST_SEE);
        } finally {
            realm.with(settings -> settings.setAdminTheme("keystead"));
        }
    }
}
