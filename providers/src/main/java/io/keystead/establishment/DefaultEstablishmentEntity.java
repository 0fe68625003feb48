package io.keystead.establishment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code KEYSTEAD_DEFAULT_ESTABLISHMENT}; its keys promise at most one a user, and one that is his. */
@Entity
@Table(name = "KEYSTEAD_DEFAULT_ESTABLISHMENT")
public class DefaultEstablishmentEntity {

    @Id
    @Column(name = "USER_ID")
    private String userId;

    @Column(name = "ESTABLISHMENT_ID", length = 36, nullable = false)
    private String establishmentId;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected DefaultEstablishmentEntity() {}

    DefaultEstablishmentEntity(String userId, String establishmentId) {
        this.userId = userId;
        this.establishmentId = establishmentId;
    }
}
