package io.keystead.establishment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody's default establishment in one realm, in the database. */
final class DefaultStore {

    /** An establishment of the user {@code u} among the enabled ones, or, if {@code :any}, among all. */
    private static final String ANOTHER =
            """
            from MembershipEntity m join EstablishmentEntity e on e.id = m.establishmentId
            where m.userId = d.userId and e.realmId = :realmId and e.id <> :left
            and (:any = true or e.enabled = true)
            """;

    private final EntityManager em;
    private final String realmId;

    DefaultStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    Optional<EstablishmentEntity> find(String userId) {
        return em.createQuery(
                        """
                        select e from DefaultEstablishmentEntity d join EstablishmentEntity e on e.id = d.establishmentId
                        where d.userId = :userId and e.realmId = :realmId
                        """,
                        EstablishmentEntity.class)
                .setParameter("userId", userId)
                .setParameter("realmId", realmId)
                .getResultStream()
                .findFirst();
    }

    /**
     * The id of each user's default establishment; users without one are absent. Not in one statement, for the reason
     * that {@link MembershipStore} tells.
     */
    Map<String, String> findIds(Collection<String> userIds) {
        Map<String, String> ids = new HashMap<>();
        Parts.of(userIds, part -> em.createQuery(
                        "select d.establishmentId, d.userId from DefaultEstablishmentEntity d where d.userId in (:ids)",
                        MembershipId.class)
                .setParameter("ids", part)
                .getResultStream()
                .forEach(row -> ids.put(row.userId(), row.establishmentId())));
        Map<String, String> here = new EstablishmentStore(em, realmId).findCodes(Set.copyOf(ids.values()));
        ids.values().retainAll(here.keySet());
        return ids;
    }

    /** Adds defaults, by user, to users without one. */
    void addAll(Map<String, String> establishmentIds) {
        NewRows.write(
                em,
                establishmentIds.entrySet().stream()
                        .map(entry -> new DefaultEstablishmentEntity(entry.getKey(), entry.getValue())));
    }

    void removeAll(Collection<String> userIds) {
        Parts.of(userIds, part -> em.createQuery("delete from DefaultEstablishmentEntity d where d.userId in (:ids)")
                .setParameter("ids", part)
                .executeUpdate());
    }

    void set(String userId, String establishmentId) {
        int updated = em.createQuery(
                        "update DefaultEstablishmentEntity d set d.establishmentId = :id where d.userId = :userId")
                .setParameter("id", establishmentId)
                .setParameter("userId", userId)
                .executeUpdate();
        if (updated == 0) {
            em.createQuery("insert into DefaultEstablishmentEntity (userId, establishmentId) values (:userId, :id)")
                    .setParameter("id", establishmentId)
                    .setParameter("userId", userId)
                    .executeUpdate();
        }
    }

    /** Gives everybody whose default is {@code left} the next enabled one by name, then code; the others keep it. */
    void moveToEnabled(String left) {
        move(left, false, null);
    }

    /** The same, but a disabled one is better than none: {@code left} is about to go. */
    void moveAway(String left) {
        move(left, true, null);
    }

    /** The same for one user. */
    void moveAway(String left, String userId) {
        move(left, true, userId);
    }

    private void move(String left, boolean any, @Nullable String userId) {
        Query update = em.createQuery("update DefaultEstablishmentEntity d set d.establishmentId = (select e.id "
                        + ANOTHER
                        + " order by case when e.enabled = true then 0 else 1 end, e.name, e.codeKey limit 1)"
                        + " where d.establishmentId = :left and exists (select 1 " + ANOTHER + ")"
                        + (userId == null ? "" : " and d.userId = :userId"))
                .setParameter("left", left)
                .setParameter("any", any)
                .setParameter("realmId", realmId);
        if (userId != null) {
            update.setParameter("userId", userId);
        }
        update.executeUpdate();
    }

    /**
     * Gives {@code enabled} to its members whose default is disabled: it is enabled by now, and the default is a
     * disabled one only while there is no other.
     */
    void moveFromDisabled(String enabled) {
        em.createQuery(
                        """
                        update DefaultEstablishmentEntity d set d.establishmentId = :enabled
                        where d.userId in (select m.userId from MembershipEntity m where m.establishmentId = :enabled)
                        and exists (select 1 from EstablishmentEntity e where e.id = d.establishmentId and e.enabled = false)
                        """)
                .setParameter("enabled", enabled)
                .executeUpdate();
    }
}
