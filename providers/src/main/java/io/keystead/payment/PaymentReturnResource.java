package io.keystead.payment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.urls.UrlType;

/** {@code …/keystead/payment-returns/{state}}: the browser comes back from the gateway, and goes on to the account console. */
public final class PaymentReturnResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String state;

    public PaymentReturnResource(KeycloakSession session, RealmModel realm, String state) {
        this.session = session;
        this.realm = realm;
        this.state = state;
    }

    /** A link brings no token: who it is, the cookie of the login says. */
    @GET
    public Response finish() {
        AuthResult who = new AppAuthManager().authenticateIdentityCookie(session, realm);
        PaymentMethodService.requireOffered(session, realm);
        PaymentReturn outcome = new PaymentSetUpService(session, realm)
                .finish(
                        state,
                        who == null ? null : who.user().getId(),
                        who == null ? null : who.session().getId());
        return Response.seeOther(page(outcome))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private URI page(PaymentReturn outcome) {
        URI base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        return Urls.accountBase(base)
                .path("payment-methods")
                .queryParam("payment", outcome.word())
                .build(realm.getName());
    }
}
