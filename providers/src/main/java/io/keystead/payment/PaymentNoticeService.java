package io.keystead.payment;

import io.keystead.payment.GatewayNotice.MethodChanged;
import io.keystead.payment.GatewayNotice.MethodGone;
import io.keystead.payment.GatewayNotice.MethodUsed;
import io.keystead.payment.GatewayNotice.SetUpEnded;
import io.keystead.rest.KeysteadException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** News from the gateway, in whatever order and however often they come. */
final class PaymentNoticeService {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ConfiguredGateway chosen;
    private final PaymentMethodStore methods;

    /** Throws 404 unless {@code gateway} is the one of this server. */
    PaymentNoticeService(KeycloakSession session, RealmModel realm, String gateway) {
        this.session = session;
        this.realm = realm;
        this.chosen = PaymentMethodService.require(ConfiguredGateway.of(session)
                .filter(configured -> configured.id().equals(gateway)));
        this.methods = PaymentMethodStore.of(session, realm.getId());
    }

    /**
     * Does what follows from it, for people of this realm; of others, and of what we do not know, nothing.
     *
     * @throws KeysteadException 400 if it is not the gateway's; 503 if the gateway has to send it again later
     */
    void receive(String body, Function<String, Optional<String>> header) {
        try {
            Optional<GatewayNotice> notice = chosen.gateway().read(body, header);
            if (notice.isPresent()) {
                act(notice.get());
            }
        } catch (GatewayException e) {
            if (e.kind() == GatewayException.Kind.FORGED) {
                throw KeysteadException.invalid(
                        "body", "keystead-payment-notice-forged", "is not signed by the payment gateway, or too old");
            }
            throw PaymentSetUpService.unavailable(chosen.id(), e);
        }
    }

    private void act(GatewayNotice notice) throws GatewayException {
        if (notice instanceof SetUpEnded ended) {
            finish(ended.setUp());
        } else if (notice instanceof MethodChanged changed) {
            with(changed.method().reference(), method -> method.describe(changed.method()));
        } else if (notice instanceof MethodUsed used) {
            with(used.reference(), method -> method.usedAt(used.at().toEpochMilli()));
        } else if (notice instanceof MethodGone gone) {
            with(gone.reference(), methods::remove);
        }
    }

    private void finish(String setUp) throws GatewayException {
        SetUpResult result = chosen.gateway().resultOf(setUp);
        PaymentOwner owner = result.owner();
        SavedMethod method = result.method();
        if (owner != null && method != null && owner.realmId().equals(realm.getId())) {
            new PaymentRecordService(session.getKeycloakSessionFactory(), chosen.id()).saved(owner, method);
        }
    }

    private void with(String reference, Consumer<PaymentMethodEntity> change) {
        methods.findByReference(chosen.id(), reference).ifPresent(change);
    }
}
