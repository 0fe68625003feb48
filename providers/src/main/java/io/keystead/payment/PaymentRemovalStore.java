package io.keystead.payment;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Rows of {@code KEYSTEAD_PAYMENT_REMOVAL}, of all realms: those of a realm that is gone are still to be worked off. */
final class PaymentRemovalStore {

    private final EntityManager em;

    PaymentRemovalStore(EntityManager em) {
        this.em = em;
    }

    static PaymentRemovalStore of(KeycloakSession session) {
        return new PaymentRemovalStore(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    void add(PaymentRemovalEntity removal) {
        em.persist(removal);
        em.flush();
    }

    boolean contains(String gateway, String reference) {
        return em.createQuery(
                                "select count(r) from PaymentRemovalEntity r where r.reference = :reference"
                                        + " and r.gateway = :gateway",
                                Long.class)
                        .setParameter("reference", reference)
                        .setParameter("gateway", gateway)
                        .getSingleResult()
                > 0;
    }

    /** Those of which the moment has come, the longest waiting first. */
    List<PaymentRemovalEntity> due(long now, int atMost) {
        return em.createQuery(
                        "select r from PaymentRemovalEntity r where r.nextTryAt <= :now order by r.nextTryAt, r.id",
                        PaymentRemovalEntity.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Counts a try before it is made, and says when the next one would be; false if another node has just done so. */
    boolean claim(String id, int tries, long nextTryAt) {
        return em.createQuery("update PaymentRemovalEntity r set r.tries = r.tries + 1, r.nextTryAt = :next"
                                + " where r.id = :id and r.tries = :tries")
                        .setParameter("next", nextTryAt)
                        .setParameter("id", id)
                        .setParameter("tries", tries)
                        .executeUpdate()
                == 1;
    }

    void done(String id) {
        em.createQuery("delete from PaymentRemovalEntity r where r.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
