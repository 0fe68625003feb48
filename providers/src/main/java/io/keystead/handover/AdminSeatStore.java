package io.keystead.handover;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The one row of a realm in {@code KEYSTEAD_ADMIN_SEAT}. */
final class AdminSeatStore {

    private final EntityManager em;
    private final String realmId;

    AdminSeatStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    Optional<AdminSeatEntity> find() {
        return Optional.ofNullable(em.find(AdminSeatEntity.class, realmId));
    }

    /** The row as the database has it now, kept from others until the transaction ends; empty if there is none yet. */
    Optional<AdminSeatEntity> lock(LockModeType mode) {
        Optional<AdminSeatEntity> seat = find();
        // What is locked already is as it was locked; to read it again could bring back an older snapshot.
        seat.filter(read -> !isLocked(read, mode)).ifPresent(read -> em.refresh(read, mode));
        return seat;
    }

    private boolean isLocked(AdminSeatEntity seat, LockModeType mode) {
        LockModeType held = em.getLockMode(seat);
        return held == mode || held == LockModeType.PESSIMISTIC_WRITE;
    }

    /** The same of a row that another transaction has created after this one began, whose snapshot may not have it. */
    Optional<AdminSeatEntity> lockCreated(LockModeType mode) {
        return Optional.ofNullable(em.find(AdminSeatEntity.class, realmId, mode));
    }

    /** Fails if there is one. */
    void create() {
        em.persist(new AdminSeatEntity(realmId));
        em.flush();
    }

    void flush() {
        em.flush();
    }
}
