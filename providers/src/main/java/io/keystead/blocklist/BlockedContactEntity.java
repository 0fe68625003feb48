package io.keystead.blocklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Nationalized;
import org.jspecify.annotations.Nullable;

/** A row of {@code KEYSTEAD_BLOCKED_CONTACT}: somebody asked not to be contacted, and nobody reads here who. */
@Entity
@Table(name = "KEYSTEAD_BLOCKED_CONTACT")
public class BlockedContactEntity {

    static final int MAX_NOTE = 255;

    @Id
    @Column(name = "FINGERPRINT", length = 64)
    private String fingerprint;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "KEY_ID", length = 36, nullable = false)
    private String keyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", length = 16, nullable = false)
    private ContactKind kind;

    @Column(name = "CREATED_AT", nullable = false)
    private long createdAt;

    @Nationalized
    @Column(name = "NOTE", length = MAX_NOTE)
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected BlockedContactEntity() {}

    BlockedContactEntity(
            String fingerprint, String realmId, String keyId, ContactKind kind, long createdAt, @Nullable String note) {
        this.fingerprint = fingerprint;
        this.realmId = realmId;
        this.keyId = keyId;
        this.kind = kind;
        this.createdAt = createdAt;
        this.note = note;
    }

    String fingerprint() {
        return fingerprint;
    }

    String realmId() {
        return realmId;
    }

    String keyId() {
        return keyId;
    }

    ContactKind kind() {
        return kind;
    }

    long createdAt() {
        return createdAt;
    }

    @Nullable
    String note() {
        return note;
    }
}
