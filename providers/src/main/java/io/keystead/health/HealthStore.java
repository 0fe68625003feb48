package io.keystead.health;

import jakarta.persistence.EntityManager;

/** A look into each of our tables. */
final class HealthStore {

    private static final String OURS = "io.keystead.";

    private final EntityManager em;

    HealthStore(EntityManager em) {
        this.em = em;
    }

    /** Throws a {@code PersistenceException} if one is not there, or lacks a column. */
    void readEachTable() {
        em.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getJavaType().getName().startsWith(OURS))
                .forEach(entity -> em.createQuery("select e from " + entity.getName() + " e", Object.class)
                        .setMaxResults(1)
                        .getResultList());
    }
}
