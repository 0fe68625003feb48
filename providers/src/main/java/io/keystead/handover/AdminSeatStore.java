package io.keystead.handover;

import jakarta.persistence.EntityManager;
import java.util.Optional;

/** The one row of a realm in {@code KEYSTEAD_ADMIN_SEAT}, if somebody was named. */
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
}
