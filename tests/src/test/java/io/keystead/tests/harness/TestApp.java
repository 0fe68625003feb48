package io.keystead.tests.harness;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.representations.idm.ClientRepresentation;

/** An application of a test realm: a public client with the code flow and the password grant. */
public final class TestApp {

    public static final String CLIENT_ID = "test-app";

    /** In a browser {@link ApplicationSite} answers here; everything else only reads the address. */
    public static final String CALLBACK = "http://app.localhost/signed-in";

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private static final Duration MOMENTS = Duration.ofSeconds(5);

    private final Http http = new Http();
    private final URI openIdConnect;
    private final String clientId;

    TestApp(URI realm, String clientId) {
        this.openIdConnect = URI.create(realm + "/protocol/openid-connect");
        this.clientId = clientId;
    }

    static ClientRepresentation client(String clientId) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
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
        query.put("client_id", clientId);
        query.put("redirect_uri", CALLBACK);
        query.put("response_type", "code");
        query.put("scope", "openid");
        return URI.create(openIdConnect + "/auth?" + Http.form(query));
    }

    /** The token for the code in the address to which the server sent the browser. */
    public Token redeem(URI callback) {
        return token(tokens(callback));
    }

    /** All tokens for that code. */
    public Answer tokens(URI callback) {
        Matcher code = CODE.matcher(callback.toString());
        if (!code.find()) {
            throw new AssertionError("no code in " + callback);
        }
        return tokens(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        clientId,
                        "redirect_uri",
                        CALLBACK,
                        "code",
                        code.group(1)))
                .expect(200);
    }

    /** Signs in on the login page, without a browser. */
    public Token signIn(TestUser user) {
        return redeem(new FormLogin(this).submit(user.username(), user.secret()));
    }

    /** A new browser without a screen, in which this is opened. */
    public PlainBrowser browser() {
        return new PlainBrowser(this);
    }

    /** One try on the login page, from a browser of its own: 302 to the application, 200 if it is refused. */
    public Answer attempt(String username, String secret) {
        return new FormLogin(this).attempt(username, secret);
    }

    /** The password grant, refused or not. */
    public Answer grant(String username, String secret) {
        return tokens(Map.of(
                "grant_type", "password",
                "client_id", clientId,
                "scope", "openid",
                "username", username,
                "password", secret));
    }

    /** The password grant of somebody with a device for one-time codes, refused or not. */
    public Answer grant(TestUser user, String code) {
        return tokens(Map.of(
                "grant_type",
                "password",
                "client_id",
                clientId,
                "scope",
                "openid",
                "username",
                user.username(),
                "password",
                user.secret(),
                "totp",
                code));
    }

    /** The tokens for a secret that is right: {@code access_token}, {@code id_token}, {@code refresh_token}. */
    public Answer granted(String username, String secret) {
        return granted(() -> grant(username, secret));
    }

    /** Her tokens by the password grant. */
    public Answer tokens(TestUser user) {
        return granted(user.username(), user.secret());
    }

    /** The same with a refresh token that outlives the session. */
    public Answer offlineTokens(TestUser user) {
        return granted(() -> tokens(Map.of(
                "grant_type",
                "password",
                "client_id",
                clientId,
                "scope",
                "openid offline_access",
                "username",
                user.username(),
                "password",
                user.secret())));
    }

    /**
     * Where wrong guesses are counted, Keycloak refuses a login as long as it has not counted the one before, a right one
     * too; that is a matter of moments.
     */
    private static Answer granted(Supplier<Answer> login) {
        Instant end = Instant.now().plus(MOMENTS);
        return Stream.generate(login)
                .filter(answer -> answer.status() == 200 || Instant.now().isAfter(end))
                .findFirst()
                .orElseThrow()
                .expect(200);
    }

    /** Her access token by the password grant. */
    public Token token(TestUser user) {
        return token(tokens(user));
    }

    /** New tokens for those that {@link #tokens(TestUser)} gave. */
    public Answer refresh(Answer tokens) {
        return tokens(Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                clientId,
                "refresh_token",
                tokens.at("/refresh_token").asText()));
    }

    /** What the server tells the application about the person. */
    public Answer userInfo(Token token) {
        return http.send(HttpRequest.newBuilder(URI.create(openIdConnect + "/userinfo"))
                .header("Authorization", "Bearer " + token.value())
                .GET());
    }

    /** What the server tells a resource server about a token. */
    public Answer introspect(Token token, ServiceAccount resourceServer) {
        return http.postForm(
                URI.create(openIdConnect + "/token/introspect"),
                Map.of(
                        "client_id", resourceServer.clientId(),
                        "client_secret", resourceServer.secret(),
                        "token", token.value()));
    }

    Token serviceToken(String serviceClientId, String secret) {
        return token(tokens(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", serviceClientId,
                        "client_secret", secret))
                .expect(200));
    }

    public static Token token(Answer tokens) {
        return new Token(tokens.at("/access_token").asText());
    }

    private Answer tokens(Map<String, String> fields) {
        return http.postForm(URI.create(openIdConnect + "/token"), fields);
    }
}
