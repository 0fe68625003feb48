package io.keystead.handover;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        // Not by find() alone, which locks a row that was read before, but leaves it as it was read.
        @Nullable AdminSeatEntity seat = em.find(AdminSeatEntity.class, realmId, mode);
        if (seat != null) {
            em.refresh(seat, mode);
        }
        return Optional.ofNullable(seat);
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
