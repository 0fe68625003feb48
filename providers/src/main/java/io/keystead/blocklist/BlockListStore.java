package io.keystead.blocklist;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rows of {@code KEYSTEAD_BLOCKED_CONTACT} of one realm. */
final class BlockListStore {

    private final EntityManager em;
    private final String realmId;

    BlockListStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    /** The oldest row of one contact, which has a fingerprint for each key. */
    Optional<BlockedContactEntity> find(Collection<String> fingerprints) {
        return em
                .createQuery(
                        "select c from BlockedContactEntity c where c.fingerprint in (:fingerprints)"
                                + " and c.realmId = :realmId order by c.createdAt",
                        BlockedContactEntity.class)
                .setParameter("fingerprints", fingerprints)
                .setParameter("realmId", realmId)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    void add(BlockedContactEntity contact) {
        em.persist(contact);
        em.flush();
    }

    /** How many rows went. */
    int remove(Collection<String> fingerprints) {
        return em.createQuery("delete from BlockedContactEntity c where c.fingerprint in (:fingerprints)"
                        + " and c.realmId = :realmId")
                .setParameter("fingerprints", fingerprints)
                .setParameter("realmId", realmId)
                .executeUpdate();
    }

    long count() {
        return em.createQuery("select count(c) from BlockedContactEntity c where c.realmId = :realmId", Long.class)
                .setParameter("realmId", realmId)
                .getSingleResult();
    }

    /** Those that were written with none of these keys. */
    long countWithout(List<String> keyIds) {
        return em.createQuery(
                        "select count(c) from BlockedContactEntity c where c.realmId = :realmId"
                                + " and c.keyId not in (:keyIds)",
                        Long.class)
                .setParameter("realmId", realmId)
                .setParameter("keyIds", keyIds)
                .getSingleResult();
    }
}
