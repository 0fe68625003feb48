package io.keystead.profile;

import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Rows of {@code KEYSTEAD_ISSUED_DOCUMENT} of one realm. */
final class IssuedDocumentStore {

    private final EntityManager em;
    private final String realmId;

    IssuedDocumentStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    Optional<IssuedDocumentEntity> find(String userId) {
        return Optional.ofNullable(em.find(IssuedDocumentEntity.class, userId))
                .filter(row -> row.realmId().equals(realmId));
    }

    IssuedDocumentEntity add(String userId) {
        IssuedDocumentEntity row = new IssuedDocumentEntity(userId, realmId);
        em.persist(row);
        return row;
    }

    void remove(IssuedDocumentEntity row) {
        em.remove(row);
    }

    /** Where somebody else may have written the same at the same moment. */
    void flush() {
        em.flush();
    }
}
