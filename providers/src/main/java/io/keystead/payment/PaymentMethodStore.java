package io.keystead.payment;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Rows of {@code KEYSTEAD_PAYMENT_METHOD} and {@code KEYSTEAD_PAYMENT_CUSTOMER} of one realm. */
final class PaymentMethodStore {

    private final EntityManager em;
    private final String realmId;

    PaymentMethodStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    static PaymentMethodStore of(KeycloakSession session, String realmId) {
        return new PaymentMethodStore(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    /** The newest first. */
    List<PaymentMethodEntity> ofUser(String userId) {
        return em.createQuery(
                        "select m from PaymentMethodEntity m where m.userId = :userId and m.realmId = :realmId"
                                + " order by m.createdAt desc, m.id",
                        PaymentMethodEntity.class)
                .setParameter("userId", userId)
                .setParameter("realmId", realmId)
                .getResultList();
    }

    Optional<PaymentMethodEntity> find(String userId, String id) {
        return em
                .createQuery(
                        "select m from PaymentMethodEntity m where m.id = :id and m.userId = :userId"
                                + " and m.realmId = :realmId",
                        PaymentMethodEntity.class)
                .setParameter("id", id)
                .setParameter("userId", userId)
                .setParameter("realmId", realmId)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<PaymentMethodEntity> findByReference(String gateway, String reference) {
        return em
                .createQuery(
                        "select m from PaymentMethodEntity m where m.reference = :reference and m.gateway = :gateway"
                                + " and m.realmId = :realmId",
                        PaymentMethodEntity.class)
                .setParameter("reference", reference)
                .setParameter("gateway", gateway)
                .setParameter("realmId", realmId)
                .getResultList()
                .stream()
                .findFirst();
    }

    void add(PaymentMethodEntity method) {
        em.persist(method);
        em.flush();
    }

    void remove(PaymentMethodEntity method) {
        em.remove(method);
        em.flush();
    }

    Optional<String> customer(String gateway, String userId) {
        return em
                .createQuery(
                        "select c.reference from PaymentCustomerEntity c where c.userId = :userId"
                                + " and c.gateway = :gateway and c.realmId = :realmId",
                        String.class)
                .setParameter("userId", userId)
                .setParameter("gateway", gateway)
                .setParameter("realmId", realmId)
                .getResultList()
                .stream()
                .findFirst();
    }

    void addCustomer(PaymentCustomerEntity customer) {
        em.persist(customer);
        em.flush();
    }
}
