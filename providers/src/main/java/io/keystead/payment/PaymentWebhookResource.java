package io.keystead.payment;

import io.keystead.realm.RealmSettings;
import io.keystead.rest.KeysteadException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code …/keystead/payment-webhooks/{gateway}}: what the gateway sends by itself; its signature says who it is. */
public final class PaymentWebhookResource {

    private static final int MAX_BYTES = 1 << 20;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String gateway;

    public PaymentWebhookResource(KeycloakSession session, RealmModel realm, String gateway) {
        this.session = session;
        this.realm = realm;
        this.gateway = gateway;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public void receive(InputStream body) {
        RealmSettings.of(realm).requireEnabled();
        var notices = new PaymentNoticeService(session, realm, gateway);
        var headers = session.getContext().getHttpRequest().getHttpHeaders();
        notices.receive(text(body), name -> Optional.ofNullable(headers.getHeaderString(name)));
    }

    private static String text(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw KeysteadException.tooLarge("keystead-payment-notice-too-large", "at most 1 MiB is read");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw KeysteadException.invalid("body", "keystead-payment-notice-forged", "could not be read");
        }
    }
}
