package io.keystead.establishment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A row of {@code KEYSTEAD_MEMBERSHIP}: this user may enter this establishment. */
@Entity
@Table(name = "KEYSTEAD_MEMBERSHIP")
@IdClass(MembershipId.class)
public class MembershipEntity {

    @Id
    @Column(name = "ESTABLISHMENT_ID", length = 36)
    private String establishmentId;

    @Id
    @Column(name = "USER_ID")
    private String userId;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected MembershipEntity() {}

    MembershipEntity(String establishmentId, String userId) {
        this.establishmentId = establishmentId;
        this.userId = userId;
    }
}
