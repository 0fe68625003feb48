package io.keystead.payment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Has the gateway forget what people have given up or left behind, until it is done. */
public final class PaymentRemovalService {

    private static final Logger LOG = Logger.getLogger(PaymentRemovalService.class);

    private static final int AT_ONCE = 50;
    private static final long LONGEST_WAIT = Duration.ofHours(6).toMillis();

    private final KeycloakSessionFactory factory;
    private final long firstWait;

    /** After a first failure it waits as long, then twice as long, up to six hours. */
    public PaymentRemovalService(KeycloakSessionFactory factory, Duration firstWait) {
        this.factory = factory;
        this.firstWait = firstWait.toMillis();
    }

    /** Each is counted before the gateway is asked and deleted afterwards; nothing is locked meanwhile. */
    public void work() {
        long now = Time.currentTimeMillis();
        List<PaymentRemovalEntity> due = KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> PaymentRemovalStore.of(session).due(now, AT_ONCE));
        for (PaymentRemovalEntity removal : due) {
            if (claim(removal, now) && !detach(removal)) {
                return;
            }
        }
    }

    private boolean claim(PaymentRemovalEntity removal, long now) {
        long next = now + pause(firstWait, removal.tries());
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> PaymentRemovalStore.of(session).claim(removal.id(), removal.tries(), next));
    }

    static long pause(long first, int tries) {
        return Math.min(LONGEST_WAIT, first << Math.min(tries, 20));
    }

    /** False if it is no use to go on with others now. */
    private boolean detach(PaymentRemovalEntity removal) {
        try {
            ask(removal);
            KeycloakModelUtils.runJobInTransaction(
                    factory, session -> PaymentRemovalStore.of(session).done(removal.id()));
            return true;
        } catch (GatewayException e) {
            LOG.warnf(
                    "Payment gateway %s has not yet forgotten %s, try %d: %s",
                    removal.gateway(), removal.id(), removal.tries() + 1, e.getMessage());
            return e.kind() != GatewayException.Kind.UNAVAILABLE;
        }
    }

    private void ask(PaymentRemovalEntity removal) throws GatewayException {
        Optional<GatewayException> fault =
                KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> ask(session, removal));
        if (fault.isPresent()) {
            throw fault.get();
        }
    }

    private static Optional<GatewayException> ask(KeycloakSession session, PaymentRemovalEntity removal) {
        session.getContext().setRealm(realm(session, removal.realmId()));
        Optional<ConfiguredGateway> configured = ConfiguredGateway.named(session, removal.gateway());
        if (configured.isEmpty()) {
            return Optional.of(new GatewayException(
                    GatewayException.Kind.REFUSED, "this server does not have it, or not its keys"));
        }
        try {
            configured.get().gateway().detach(removal.reference());
            return Optional.empty();
        } catch (GatewayException e) {
            return Optional.of(e);
        }
    }

    /** For a vault with keys by realm: that of the administrators for a realm that is gone. */
    private static RealmModel realm(KeycloakSession session, String realmId) {
        RealmModel realm = session.realms().getRealm(realmId);
        return realm == null ? session.realms().getRealmByName(Config.getAdminRealm()) : realm;
    }
}
