package io.keystead.maintenance;

import jakarta.persistence.EntityManager;

/** Removes rows of one entity together with the realm or user they belong to, in set-based statements. */
public abstract class Purge {

    private final EntityManager em;
    private final Class<?> entity;

    /** {@code entity} has the attributes {@code realmId} and {@code userId}, unless the method in question is overridden. */
    protected Purge(EntityManager em, Class<?> entity) {
        this.em = em;
        this.entity = entity;
    }

    public void ofRealm(String realmId) {
        delete(entity, "realmId", realmId);
    }

    public void ofUser(String userId) {
        delete(entity, "userId", userId);
    }

    /** Removes what belongs to nobody any more and was not told so, as imported federated users vanish in bulk; how many. */
    public abstract int ofVanished();

    protected final EntityManager entityManager() {
        return em;
    }

    protected final void delete(Class<?> rows, String attribute, String value) {
        em.createQuery("delete from " + name(rows) + " r where r." + attribute + " = :value")
                .setParameter("value", value)
                .executeUpdate();
    }

    /**
     * Removes rows whose user is gone; the id of a federated user that was not imported is {@code f:<component>:<id there>},
     * and lives as long as the component.
     */
    protected final int deleteOfVanishedUsers(Class<?> rows) {
        return em.createQuery(
                        "delete from " + name(rows)
                                + """
                         r where not exists (select 1 from UserEntity u where u.id = r.userId)
                        and not exists (select 1 from ComponentEntity c where r.userId like concat('f:', c.id, ':%'))
                        """)
                .executeUpdate();
    }

    private String name(Class<?> rows) {
        return em.getMetamodel().entity(rows).getName();
    }
}
