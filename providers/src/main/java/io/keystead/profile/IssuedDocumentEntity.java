package io.keystead.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Nationalized;
import org.jspecify.annotations.Nullable;

/** A row of {@code KEYSTEAD_ISSUED_DOCUMENT}: documents were issued for this person; no row means none. */
@Entity
@Table(name = "KEYSTEAD_ISSUED_DOCUMENT")
public class IssuedDocumentEntity {

    static final int MAX_REFERENCE = 255;

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Nationalized
    @Column(name = "REFERENCE", length = MAX_REFERENCE)
    private @Nullable String reference;

    /** A day of the calendar as {@code 2026-01-05}, which is the same in every time zone. */
    @Column(name = "ISSUED_ON", length = 10)
    private @Nullable String issuedOn;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected IssuedDocumentEntity() {}

    IssuedDocumentEntity(String userId, String realmId) {
        this.userId = userId;
        this.realmId = realmId;
    }

    String userId() {
        return userId;
    }

    String realmId() {
        return realmId;
    }

    @Nullable
    String reference() {
        return reference;
    }

    @Nullable
    String issuedOn() {
        return issuedOn;
    }

    void name(@Nullable String reference, @Nullable String issuedOn) {
        this.reference = reference;
        this.issuedOn = issuedOn;
    }
}
