package io.keystead.tests.harness;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/** The server of the suite: started when the first test asks for it, stopped after the last. */
public final class KeysteadServer implements AutoCloseable {

    static final String ADMIN = "admin";
    static final String ADMIN_PASSWORD = "admin";

    private final TestDatabase database;
    private final MailServer mail;
    private final RunningKeycloak keycloak;
    private final Client connections = connections();
    private final Keycloak admin;

    KeysteadServer(TestDatabase database, MailServer mail, RunningKeycloak keycloak) {
        this.database = database;
        this.mail = mail;
        this.keycloak = keycloak;
        this.admin = adminClient().username(ADMIN).password(ADMIN_PASSWORD).build();
    }

    /** Keycloak's own client waits for ever, for an answer and for a connection that nobody gave back. */
    private static Client connections() {
        return ((ResteasyClientBuilder) ClientBuilder.newBuilder())
                .connectionPoolSize(10)
                .connectionCheckoutTimeout(1, TimeUnit.MINUTES)
                .readTimeout(2, TimeUnit.MINUTES)
                .register(JacksonProvider.class, 100)
                .build();
    }

    static KeysteadServer start(HarnessSettings settings) {
        return switch (settings.server()) {
            case "distribution" ->
                start(
                        TestDatabase.start(settings.database()),
                        MailServer.start(),
                        database -> DistributionKeycloak.start(settings, database));
            case "container" ->
                start(
                        TestDatabase.embedded(),
                        MailServer.startForContainers(),
                        database -> ContainerKeycloak.start(settings));
            default ->
                throw new IllegalArgumentException(
                        "keystead.test.server is distribution or container, not '" + settings.server() + "'");
        };
    }

    private static KeysteadServer start(
            TestDatabase database, MailServer mail, Function<TestDatabase, RunningKeycloak> keycloak) {
        try {
            return new KeysteadServer(database, mail, keycloak.apply(database));
        } catch (RuntimeException e) {
            mail.close();
            database.close();
            throw e;
        }
    }

    /** Base URL without a slash at its end. */
    public URI url() {
        return keycloak.url();
    }

    /** Health and metrics. */
    public URI managementUrl() {
        return keycloak.managementUrl();
    }

    /** The administrator of the master realm. */
    public Keycloak admin() {
        return admin;
    }

    /** The token of the administrator of the master realm. */
    public Token adminToken() {
        return new Token(admin.tokenManager().getAccessTokenString());
    }

    /** Keycloak's own admin REST, called by this person. */
    Keycloak adminAs(Caller caller) {
        return adminClient().authorization(caller.token().value()).build();
    }

    /** All share one pool of connections, which is closed with {@link #admin}. */
    private KeycloakBuilder adminClient() {
        return KeycloakBuilder.builder()
                .serverUrl(url().toString())
                .realm("master")
                .clientId("admin-cli")
                .resteasyClient(connections);
    }

    /** A realm that is there already. */
    public TestRealm realm(String name) {
        return TestRealm.of(this, KeysteadExtension.contract(), name);
    }

    /** Creates a realm as it stands in a realm file, {@code POST /admin/realms}. */
    public TestRealm createRealm(String realmFile) {
        new Http()
                .send(HttpRequest.newBuilder(URI.create(url() + "/admin/realms"))
                        .header("Authorization", "Bearer " + adminToken().value())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(realmFile)))
                .expect(201);
        return realm(Json.read(realmFile).path("realm").asText());
    }

    /** Creates a realm of the file that production starts from; the test closes it, or the server goes with it. */
    public TestRealm createShippedRealm(String name) {
        return TestRealm.create(
                this, KeysteadExtension.contract(), new RealmBlueprint(name, RealmBlueprint.Kind.SHIPPED));
    }

    public Path log() {
        return keycloak.log();
    }

    MailServer mail() {
        return mail;
    }

    public Mailbox mailbox() {
        return new Mailbox(mail());
    }

    String testHost() {
        return keycloak.testHost();
    }

    @Override
    public void close() {
        admin.close();
        keycloak.close();
        mail.close();
        database.close();
    }
}
