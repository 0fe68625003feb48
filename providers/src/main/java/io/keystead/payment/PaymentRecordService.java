package io.keystead.payment;

import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Writes down what a gateway has answered, in transactions of its own: no transaction waits for a gateway, and what was
 * written stays whatever becomes of the request.
 */
final class PaymentRecordService {

    private final KeycloakSessionFactory factory;
    private final String gateway;

    PaymentRecordService(KeycloakSessionFactory factory, String gateway) {
        this.factory = factory;
        this.gateway = gateway;
    }

    /**
     * One row, however often and by whomever it is told. What nobody owns any more is given back to the gateway, and what
     * its owner has given up does not come back.
     */
    void saved(PaymentOwner owner, SavedMethod method) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> save(session, owner, method));
        } catch (ModelException e) {
            if (!isKnown(owner, method)) {
                throw e;
            }
        }
    }

    private void save(KeycloakSession session, PaymentOwner owner, SavedMethod method) {
        PaymentMethodStore methods = PaymentMethodStore.of(session, owner.realmId());
        PaymentRemovalStore removals = PaymentRemovalStore.of(session);
        if (methods.findByReference(gateway, method.reference()).isPresent()
                || removals.contains(gateway, method.reference())) {
            return;
        }
        String id = KeycloakModelUtils.generateId();
        RealmModel realm = session.realms().getRealm(owner.realmId());
        if (realm != null) {
            // Keycloak looks for people in the realm of the session only.
            session.getContext().setRealm(realm);
        }
        if (realm == null || session.users().getUserById(realm, owner.userId()) == null) {
            removals.add(new PaymentRemovalEntity(
                    id, owner.realmId(), gateway, method.reference(), Time.currentTimeMillis()));
            return;
        }
        methods.add(new PaymentMethodEntity(id, owner, gateway, method, Time.currentTimeMillis()));
        PaymentEvents.added(session, realm, owner.userId(), id);
    }

    private boolean isKnown(PaymentOwner owner, SavedMethod method) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> PaymentMethodStore.of(session, owner.realmId())
                        .findByReference(gateway, method.reference())
                        .isPresent());
    }

    /** What the gateway calls a person, if it knows him. */
    Optional<String> customer(PaymentOwner owner) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                session -> PaymentMethodStore.of(session, owner.realmId()).customer(gateway, owner.userId()));
    }

    /** Keeps what the gateway calls a person, unless that is known. */
    void customer(PaymentOwner owner, String reference) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                PaymentMethodStore methods = PaymentMethodStore.of(session, owner.realmId());
                if (methods.customer(gateway, owner.userId()).isEmpty()) {
                    methods.addCustomer(
                            new PaymentCustomerEntity(KeycloakModelUtils.generateId(), owner, gateway, reference));
                }
            });
        } catch (ModelException e) {
            // Two pages of one person at once: the first one has written it, and the gateway gave both the same.
            if (customer(owner).isEmpty()) {
                throw e;
            }
        }
    }
}
