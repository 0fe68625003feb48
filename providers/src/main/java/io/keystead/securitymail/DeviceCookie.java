package io.keystead.securitymail;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.Token;
import org.keycloak.TokenCategory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.utils.SecureContextResolver;

/**
 * Who signed in with this browser, in a cookie that the realm signs: it can be deleted, not forged, and nothing of it is
 * stored on our side.
 */
final class DeviceCookie {

    static final String NAME = "KEYSTEAD_DEVICE";

    /** The last ones; a browser that more people share tells an earlier one again. */
    private static final int PEOPLE = 10;

    private static final Duration LIFE = Duration.ofDays(365);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final List<String> people;

    private DeviceCookie(KeycloakSession session, RealmModel realm, List<String> people) {
        this.session = session;
        this.realm = realm;
        this.people = people;
    }

    static DeviceCookie of(KeycloakSession session, RealmModel realm) {
        Cookie sent = session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getCookies()
                .get(NAME);
        People known = sent == null ? null : session.tokens().decode(sent.getValue(), People.class);
        return new DeviceCookie(session, realm, known == null ? List.of() : known.ids);
    }

    boolean names(String userId) {
        return people.contains(userId);
    }

    /** Sent again at each sign-in, so that a browser in use stays known. */
    void note(String userId) {
        List<String> latest = Stream.concat(Stream.of(userId), people.stream())
                .distinct()
                .limit(PEOPLE)
                .toList();
        boolean secure = SecureContextResolver.isSecureContext(session);
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(NAME)
                        .value(session.tokens().encode(new People(latest)))
                        .path(RealmsResource.realmBaseUrl(session.getContext().getUri())
                                .path("/")
                                .build(realm.getName())
                                .getRawPath())
                        .maxAge((int) LIFE.toSeconds())
                        .secure(secure)
                        .httpOnly(true)
                        // As Keycloak's own cookies of a login: they come with the same requests, or neither does.
                        .sameSite(secure ? NewCookie.SameSite.NONE : NewCookie.SameSite.LAX)
                        .build());
    }

    /** What the cookie says. */
    static final class People implements Token {

        @JsonProperty("people")
        private List<String> ids = List.of();

        /** For Jackson. */
        People() {}

        People(List<String> ids) {
            this.ids = ids;
        }

        @Override
        public TokenCategory getCategory() {
            return TokenCategory.INTERNAL;
        }
    }
}
