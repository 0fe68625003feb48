package io.keystead.tests.harness;

import io.keystead.tests.api.Establishment;
import io.keystead.tests.api.KeysteadApi;
import io.keystead.tests.openapi.OpenApiContract;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.idm.authorization.Logic;
import org.keycloak.representations.userprofile.config.UPConfig;

/** A realm of one test class, removed after it. */
public final class TestRealm implements AutoCloseable {

    private final KeysteadServer server;
    private final OpenApiContract contract;
    private final String name;
    private final TestApp app;

    private TestRealm(KeysteadServer server, OpenApiContract contract, String name) {
        this.server = server;
        this.contract = contract;
        this.name = name;
        this.app = new TestApp(url(), TestApp.CLIENT_ID);
    }

    static TestRealm create(KeysteadServer server, OpenApiContract contract, RealmBlueprint blueprint) {
        server.admin().realms().create(blueprint.representation(server));
        TestRealm realm = new TestRealm(server, contract, blueprint.name());
        if (blueprint.kind() != RealmBlueprint.Kind.SHIPPED) {
            realm.letPeopleHaveNoEmail();
        }
        return realm;
    }

    /** A realm that is there already; closing it removes it all the same. */
    static TestRealm of(KeysteadServer server, OpenApiContract contract, String name) {
        return new TestRealm(server, contract, name);
    }

    /** By default Keycloak's user profile wants an e-mail of everybody; staff with a PIN have none. */
    private void letPeopleHaveNoEmail() {
        UPConfig profile = admin().users().userProfile().getConfiguration();
        profile.getAttribute("email").setRequired(null);
        admin().users().userProfile().update(profile);
    }

    /** As the database calls it. */
    public String id() {
        return admin().toRepresentation().getId();
    }

    public String name() {
        return name;
    }

    /** {@code …/realms/{name}}, which is also the issuer of its tokens. */
    public URI url() {
        return URI.create(server.url() + "/realms/" + name);
    }

    /** The realm as the administrator of the master realm sees it. */
    public RealmResource admin() {
        return server.admin().realm(name);
    }

    /** The realm as this person sees it through Keycloak's own admin REST. */
    public RealmResource adminAs(Caller caller) {
        return server.adminAs(caller).realm(name);
    }

    /** The application to which people sign in. */
    public TestApp app() {
        return app;
    }

    /** An application that is there already. */
    public TestApp app(String clientId) {
        return new TestApp(url(), clientId);
    }

    /** A further application, made like {@link #app()} but for what {@code change} does to it. */
    public TestApp app(String clientId, Consumer<ClientRepresentation> change) {
        ClientRepresentation client = TestApp.client(clientId);
        change.accept(client);
        Created.check(admin().clients().create(client));
        return app(clientId);
    }

    /** A typed proxy of our REST, called as the administrator of the master realm. */
    public <T> T proxy(Class<T> api) {
        return server.admin().proxy(api, adminRoot());
    }

    /** A typed proxy of our REST for end users, called by this person. */
    public <T> T proxyAsMyself(Class<T> api, Caller caller) {
        return server.adminAs(caller).proxy(api, URI.create(url() + "/keystead/me"));
    }

    /** Our REST for administrators, typed, called as the administrator of the master realm. */
    public KeysteadApi keystead() {
        return proxy(KeysteadApi.class);
    }

    /** A new establishment, enabled and without members. */
    public TestEstablishment establishment(String code, String establishmentName) {
        Establishment created = keystead().establishments().create(Establishment.of(code, establishmentName));
        return new TestEstablishment(this, Objects.requireNonNull(created.id()), code);
    }

    /** From now on {@code admin().getEvents()} tells what people did. */
    public void recordEvents() {
        RealmRepresentation realm = admin().toRepresentation();
        realm.setEventsEnabled(true);
        admin().update(realm);
    }

    /** The password policy and the lockout of the realm files, which people import. */
    public TestRealm withShippedSecretRules() {
        RealmRepresentation shipped = RealmBlueprint.shipped();
        return with(realm -> {
            realm.setPasswordPolicy(shipped.getPasswordPolicy());
            realm.setBruteForceProtected(shipped.isBruteForceProtected());
            realm.setBruteForceStrategy(shipped.getBruteForceStrategy());
            realm.setFailureFactor(shipped.getFailureFactor());
            realm.setWaitIncrementSeconds(shipped.getWaitIncrementSeconds());
            realm.setMaxFailureWaitSeconds(shipped.getMaxFailureWaitSeconds());
            realm.setPermanentLockout(shipped.isPermanentLockout());
            realm.setMaxTemporaryLockouts(shipped.getMaxTemporaryLockouts());
            realm.setMaxDeltaTimeSeconds(shipped.getMaxDeltaTimeSeconds());
            realm.setQuickLoginCheckMilliSeconds(shipped.getQuickLoginCheckMilliSeconds());
            realm.setMinimumQuickLoginWaitSeconds(shipped.getMinimumQuickLoginWaitSeconds());
        });
    }

    /** Changes the settings of the realm. */
    public TestRealm with(Consumer<RealmRepresentation> change) {
        RealmRepresentation realm = admin().toRepresentation();
        change.accept(realm);
        admin().update(realm);
        return this;
    }

    /** Sets one attribute of the realm. */
    public TestRealm with(String attribute, String value) {
        RealmRepresentation realm = admin().toRepresentation();
        realm.getAttributes().put(attribute, value);
        admin().update(realm);
        return this;
    }

    /** Our REST for administrators, called by this person. */
    public Rest as(Caller caller) {
        return new Rest(adminRoot(), caller.token(), contract);
    }

    /** Our REST for end users, called by this person. */
    public Rest asMyself(Caller caller) {
        return new Rest(URI.create(url() + "/keystead/me"), caller.token(), contract);
    }

    /** Keycloak's own REST of the account console, called by this person. */
    public AccountRest account(Caller caller) {
        return new AccountRest(URI.create(url() + "/account"), caller.token());
    }

    /** A person who can sign in; a name with {@code @} is her e-mail address too. */
    public TestUser user(String username, String secret) {
        return user(username, secret, List.of());
    }

    /** The same with more than a secret. */
    public TestUser user(String username, String secret, List<CredentialRepresentation> more) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(username);
        user.setFirstName(username.split("@", 2)[0]);
        user.setLastName("Test");
        user.setEnabled(true);
        if (username.contains("@")) {
            user.setEmail(username);
            user.setEmailVerified(true);
        }
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(secret);
        user.setCredentials(Stream.concat(Stream.of(credential), more.stream()).toList());
        return new TestUser(this, Created.id(admin().users().create(user)), username, secret);
    }

    /** A person who is there already. */
    public TestUser person(String id, String username, String secret) {
        return new TestUser(this, id, username, secret);
    }

    /** The same, found by her name. */
    public TestUser person(String username, String secret) {
        String id = admin().users().searchByUsername(username, true).get(0).getId();
        return new TestUser(this, id, username, secret);
    }

    /** An e-mail address that nobody else in the suite has. */
    public String address(String localPart) {
        return localPart + "@" + name + ".example";
    }

    /** The id of a top-level group, which is created when it does not exist. */
    public String group(String groupName) {
        Stream<GroupRepresentation> found = admin().groups().groups(groupName, true, 0, 1, true).stream();
        return found.map(GroupRepresentation::getId).findFirst().orElseGet(() -> {
            GroupRepresentation group = new GroupRepresentation();
            group.setName(groupName);
            return Created.id(admin().groups().add(group));
        });
    }

    /** A confidential client with a service account. */
    public ServiceAccount serviceAccount(String clientId) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setSecret(UUID.randomUUID().toString());
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        String id = Created.id(admin().clients().create(client));
        String userId = admin().clients().get(id).getServiceAccountUser().getId();
        return new ServiceAccount(this, userId, clientId, client.getSecret());
    }

    /** Switches Keycloak's fine-grained admin permissions (version 2) on. */
    public TestRealm withFineGrainedPermissions() {
        RealmRepresentation realm = admin().toRepresentation();
        realm.setAdminPermissionsEnabled(true);
        admin().update(realm);
        return this;
    }

    /** The beginning of a permission; needs {@link #withFineGrainedPermissions()}. */
    public FineGrainedPermission permit(TestUser holder) {
        return permission(holder, Logic.POSITIVE);
    }

    /** The beginning of an exception from what others permit: nothing of this. */
    public FineGrainedPermission forbid(TestUser holder) {
        return permission(holder, Logic.NEGATIVE);
    }

    private FineGrainedPermission permission(TestUser holder, Logic logic) {
        String client = clientId("admin-permissions");
        return new FineGrainedPermission(admin().clients().get(client).authorization(), holder.id(), logic, Set.of());
    }

    void grantRealmManagement(String userId, String... roles) {
        String client = clientId("realm-management");
        List<RoleRepresentation> representations = Stream.of(roles)
                .map(role -> admin().clients().get(client).roles().get(role).toRepresentation())
                .toList();
        admin().users().get(userId).roles().clientLevel(client).add(representations);
    }

    private String clientId(String clientId) {
        return admin().clients().findByClientId(clientId).get(0).getId();
    }

    private URI adminRoot() {
        return URI.create(server.url() + "/admin/realms/" + name + "/keystead");
    }

    @Override
    public void close() {
        admin().remove();
    }
}
