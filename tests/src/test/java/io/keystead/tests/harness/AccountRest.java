package io.keystead.tests.harness;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Keycloak's REST of the account console, by which people read and save what they are. */
public final class AccountRest {

    private final Http http = new Http();
    private final URI root;
    private final Token token;

    AccountRest(URI root, Token token) {
        this.root = root;
        this.token = token;
    }

    public Answer get() {
        return http.send(request().GET());
    }

    public Answer save(Object person) {
        return http.send(
                request().header("Content-Type", "application/json").POST(BodyPublishers.ofString(Json.write(person))));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(root)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token.value());
    }
}
