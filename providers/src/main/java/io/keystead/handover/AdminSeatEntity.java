package io.keystead.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code KEYSTEAD_ADMIN_SEAT}: who is the account administrator of a realm; its key promises one at most. */
@Entity
@Table(name = "KEYSTEAD_ADMIN_SEAT")
public class AdminSeatEntity {

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USER_ID", nullable = false)
    private String userId;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AdminSeatEntity() {}

    AdminSeatEntity(String realmId, String userId) {
        this.realmId = realmId;
        this.userId = userId;
    }

    String realmId() {
        return realmId;
    }

    String userId() {
        return userId;
    }

    void pass(String newUserId) {
        userId = newUserId;
    }
}
