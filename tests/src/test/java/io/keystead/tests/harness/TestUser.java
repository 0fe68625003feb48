package io.keystead.tests.harness;

import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

/** A person of a test realm. */
public final class TestUser implements Caller {

    private final TestRealm realm;
    private final String id;
    private final String username;
    private final String secret;

    TestUser(TestRealm realm, String id, String username, String secret) {
        this.realm = realm;
        this.id = id;
        this.username = username;
        this.secret = secret;
    }

    public String id() {
        return id;
    }

    public String username() {
        return username;
    }

    /** Password or PIN. */
    public String secret() {
        return secret;
    }

    /** Gives her roles of {@code realm-management}, from her next token on. */
    public TestUser grant(String... roles) {
        realm.grantRealmManagement(id, roles);
        return this;
    }

    /** Puts her into a top-level group, which is created when it does not exist. */
    public TestUser in(String group) {
        resource().joinGroup(realm.group(group));
        return this;
    }

    /** From now on she reads everything in this language. */
    public TestUser speaking(String language) {
        UserRepresentation details = resource().toRepresentation();
        details.singleAttribute("locale", language);
        resource().update(details);
        return this;
    }

    /** A new token of the test application. */
    @Override
    public Token token() {
        return TestApp.token(realm.app().granted(username, secret));
    }

    /** Everything else that Keycloak lets an administrator do with her. */
    public UserResource resource() {
        return realm.admin().users().get(id);
    }
}
