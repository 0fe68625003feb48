package io.keystead.payment;

import io.keystead.rest.KeysteadException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.urls.UrlType;

/** The way to the gateway's page and back. */
final class PaymentSetUpService {

    private static final Logger LOG = Logger.getLogger(PaymentSetUpService.class);

    private static final int STATE_BYTES = 32;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final PendingSetUps pendings;

    PaymentSetUpService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.pendings = new PendingSetUps(session.singleUseObjects());
    }

    /**
     * Opens a page for this person, who comes back in this session within half an hour.
     *
     * @throws KeysteadException 503 if the gateway does not
     */
    URI open(UserModel user, String sessionId) {
        ConfiguredGateway chosen = PaymentMethodService.require(ConfiguredGateway.of(session));
        PaymentOwner owner = new PaymentOwner(realm.getId(), user.getId());
        PaymentRecordService records = new PaymentRecordService(session.getKeycloakSessionFactory(), chosen.id());
        Optional<String> customer = records.customer(owner);
        String state = SecretGenerator.getInstance().randomString(STATE_BYTES);
        HostedPage page = page(chosen, request(user, owner, customer, state));
        if (customer.isEmpty()) {
            page.customer().ifPresent(reference -> records.customer(owner, reference));
        }
        long until = Time.currentTimeMillis()
                + Duration.ofSeconds(PendingSetUps.LIFE).toMillis();
        pendings.put(state, new PendingSetUp(user.getId(), sessionId, chosen.id(), page.setUp(), until, false));
        return page.address();
    }

    private SetUpRequest request(UserModel user, PaymentOwner owner, Optional<String> customer, String state) {
        Locale locale = session.getContext().resolveLocale(user);
        return new SetUpRequest(
                KeycloakModelUtils.generateId(),
                owner,
                customer,
                returnAddress(state),
                locale,
                PageWarning.text(session, realm, locale));
    }

    private static HostedPage page(ConfiguredGateway chosen, SetUpRequest request) {
        try {
            return chosen.gateway().open(request);
        } catch (GatewayException e) {
            throw unavailable(chosen.id(), e);
        }
    }

    static KeysteadException unavailable(String gateway, GatewayException e) {
        LOG.warnf("Payment gateway %s: %s", gateway, e.getMessage());
        return KeysteadException.unavailable(
                "keystead-payment-gateway-unavailable", "the payment gateway does not answer as it should; try again");
    }

    private URI returnAddress(String state) {
        return session.getContext()
                .getUri(UrlType.FRONTEND)
                .getBaseUriBuilder()
                .path("realms/{realm}/keystead/payment-returns/{state}")
                .build(realm.getName(), state);
    }

    /**
     * The browser of {@code userId}, in this session, is back; null for a browser in which nobody is signed in. What is done is
     * done once; until then, and after a fault, the same address can be opened again.
     */
    PaymentReturn finish(String state, @Nullable String userId, @Nullable String sessionId) {
        Optional<PendingSetUp> found = pendings.find(state);
        if (found.isEmpty()) {
            return PaymentReturn.EXPIRED;
        }
        PendingSetUp pending = found.get();
        if (!pending.isOf(userId, sessionId)) {
            return PaymentReturn.NOT_YOURS;
        }
        if (pending.done()) {
            return PaymentReturn.ADDED;
        }
        PaymentReturn outcome = ask(pending);
        if (outcome == PaymentReturn.ADDED) {
            pendings.put(state, pending.written());
        }
        return outcome;
    }

    private PaymentReturn ask(PendingSetUp pending) {
        try {
            SetUpResult result = PaymentMethodService.require(ConfiguredGateway.named(session, pending.gateway()))
                    .gateway()
                    .resultOf(pending.setUp());
            return outcome(result, new PaymentOwner(realm.getId(), pending.userId()), pending.gateway());
        } catch (GatewayException e) {
            LOG.warnf("Payment gateway %s: %s", pending.gateway(), e.getMessage());
            return PaymentReturn.UNAVAILABLE;
        }
    }

    private PaymentReturn outcome(SetUpResult result, PaymentOwner owner, String gateway) {
        return switch (result.state()) {
            case OPEN -> PaymentReturn.CANCELLED;
            case PENDING -> PaymentReturn.PENDING;
            case FAILED -> PaymentReturn.FAILED;
            case SAVED -> {
                SavedMethod method = result.method();
                if (method == null || !owner.equals(result.owner())) {
                    LOG.warnf("Payment gateway %s: tells of another person than the one who came back", gateway);
                    yield PaymentReturn.FAILED;
                }
                new PaymentRecordService(session.getKeycloakSessionFactory(), gateway).saved(owner, method);
                yield PaymentReturn.ADDED;
            }
        };
    }
}
