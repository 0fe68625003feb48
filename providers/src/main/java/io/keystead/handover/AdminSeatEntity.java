package io.keystead.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code KEYSTEAD_ADMIN_SEAT}: who is the account administrator of a realm; its key promises one at most. */
@Entity
@Table(name = "KEYSTEAD_ADMIN_SEAT")
public class AdminSeatEntity {

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USER_ID")
    private @Nullable String userId;

    /** Milliseconds since 1970. */
    @Column(name = "SINCE")
    private @Nullable Long since;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AdminSeatEntity() {}

    /** A seat that nobody ever held. */
    AdminSeatEntity(String realmId) {
        this.realmId = realmId;
    }

    Optional<String> userId() {
        return Optional.ofNullable(userId);
    }

    /** When the holder took it, or when it was lost; empty if nobody ever held it. */
    Optional<Long> since() {
        return Optional.ofNullable(since);
    }

    void passTo(String newUserId, long now) {
        userId = newUserId;
        since = now;
    }
}
