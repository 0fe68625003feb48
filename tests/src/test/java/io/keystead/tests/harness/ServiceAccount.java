package io.keystead.tests.harness;

/** A confidential client that acts in its own name. */
public final class ServiceAccount implements Caller {

    private final TestRealm realm;
    private final String userId;
    private final String clientId;
    private final String secret;

    ServiceAccount(TestRealm realm, String userId, String clientId, String secret) {
        this.realm = realm;
        this.userId = userId;
        this.clientId = clientId;
        this.secret = secret;
    }

    /** Of the user behind the client. */
    public String userId() {
        return userId;
    }

    String clientId() {
        return clientId;
    }

    String secret() {
        return secret;
    }

    /** Gives it roles of {@code realm-management}, from its next token on. */
    public ServiceAccount grant(String... roles) {
        realm.grantRealmManagement(userId, roles);
        return this;
    }

    @Override
    public Token token() {
        return realm.app().serviceToken(clientId, secret);
    }
}
