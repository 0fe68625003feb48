package io.keystead.payment;

import io.keystead.realm.RealmSettings;
import io.keystead.rest.KeysteadException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The payment methods of people, as we know them: listed and given up, never changed. */
public final class PaymentMethodService {

    /** What PostgreSQL would fail on is in no row. */
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,36}");

    private final PaymentMethodStore methods;
    private final PaymentRemovalStore removals;

    public PaymentMethodService(KeycloakSession session, RealmModel realm) {
        this.methods = PaymentMethodStore.of(session, realm.getId());
        this.removals = PaymentRemovalStore.of(session);
    }

    /** Whether people of this realm can save payment methods: Keystead acts in it, and the server has a gateway with its keys. */
    public static boolean isOffered(KeycloakSession session, RealmModel realm) {
        return RealmSettings.of(realm).enabled()
                && ConfiguredGateway.of(session).isPresent();
    }

    /** Refuses with 404 where nothing is offered. */
    static void requireOffered(KeycloakSession session, RealmModel realm) {
        RealmSettings.of(realm).requireEnabled();
        require(ConfiguredGateway.of(session));
    }

    static ConfiguredGateway require(Optional<ConfiguredGateway> gateway) {
        return gateway.orElseThrow(() -> KeysteadException.notFound(
                "keystead-payments-not-offered", "this server has no payment gateway for this realm"));
    }

    /** The newest first. */
    List<PaymentMethodRepresentation> of(UserModel user) {
        return methods.ofUser(user.getId()).stream()
                .map(PaymentMethodRepresentation::of)
                .toList();
    }

    /** The same with what it takes to charge them. */
    List<BillingMethodRepresentation> forBilling(UserModel user) {
        Map<String, @Nullable String> customers = new HashMap<>();
        return methods.ofUser(user.getId()).stream()
                .map(method -> new BillingMethodRepresentation(
                        PaymentMethodRepresentation.of(method),
                        method.gateway(),
                        method.reference(),
                        customers.computeIfAbsent(method.gateway(), gateway -> methods.customer(gateway, user.getId())
                                .orElse(null))))
                .toList();
    }

    /**
     * It is gone for its owner and for billing at once; the gateway is told in the background, as often as it takes.
     *
     * @throws KeysteadException 404 if he has none with this id
     */
    void remove(UserModel user, String id) {
        PaymentMethodEntity method = Optional.of(id)
                .filter(wanted -> ID.matcher(wanted).matches())
                .flatMap(wanted -> methods.find(user.getId(), wanted))
                .orElseThrow(() -> KeysteadException.notFound(
                        "keystead-payment-method-unknown", "there is no payment method with this id"));
        removals.add(new PaymentRemovalEntity(
                method.id(), method.realmId(), method.gateway(), method.reference(), Time.currentTimeMillis()));
        methods.remove(method);
    }
}
