package io.keystead.tests.harness;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.representations.idm.ClientRepresentation;

/** The application of a test realm: a public client with the code flow and the password grant. */
public final class TestApp {

    public static final String CLIENT_ID = "test-app";

    /** Nothing listens here: a browser test answers it itself, everything else only reads the address. */
    public static final String CALLBACK = "http://app.localhost/signed-in";

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Http http = new Http();
    private final URI openIdConnect;

    TestApp(URI realm) {
        this.openIdConnect = URI.create(realm + "/protocol/openid-connect");
    }

    static ClientRepresentation client() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(CLIENT_ID);
        client.setPublicClient(true);
        client.setStandardFlowEnabled(true);
        client.setDirectAccessGrantsEnabled(true);
        client.setRedirectUris(List.of(CALLBACK));
        client.setWebOrigins(List.of("+"));
        return client;
    }

    /** Where a person begins to sign in. */
    public URI loginPage() {
        return loginPage(Map.of());
    }

    /** The login page with more parameters, for example {@code kc_action} or {@code ui_locales}. */
    public URI loginPage(Map<String, String> parameters) {
        Map<String, String> query = new HashMap<>(parameters);
        query.put("client_id", CLIENT_ID);
        query.put("redirect_uri", CALLBACK);
        query.put("response_type", "code");
        query.put("scope", "openid");
        return URI.create(openIdConnect + "/auth?" + Http.form(query));
    }

    /** The token for the code in the address to which the server sent the browser. */
    public Token redeem(URI callback) {
        Matcher code = CODE.matcher(callback.toString());
        if (!code.find()) {
            throw new AssertionError("no code in " + callback);
        }
        return token(tokens(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        CLIENT_ID,
                        "redirect_uri",
                        CALLBACK,
                        "code",
                        code.group(1)))
                .expect(200));
    }

    /** Signs in on the login page, without a browser. */
    public Token signIn(TestUser user) {
        return redeem(new FormLogin(loginPage()).submit(user.username(), user.secret()));
    }

    /** The password grant, refused or not. */
    public Answer grant(String username, String secret) {
        return tokens(Map.of(
                "grant_type", "password",
                "client_id", CLIENT_ID,
                "scope", "openid",
                "username", username,
                "password", secret));
    }

    Token serviceToken(String clientId, String secret) {
        return token(tokens(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", clientId,
                        "client_secret", secret))
                .expect(200));
    }

    static Token token(Answer tokens) {
        return new Token(tokens.at("/access_token").asText());
    }

    private Answer tokens(Map<String, String> fields) {
        return http.postForm(URI.create(openIdConnect + "/token"), fields);
    }
}
