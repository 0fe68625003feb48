package io.keystead.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code KEYSTEAD_PAYMENT_REMOVAL}: what the gateway has yet to forget; it outlives the person and the realm. */
@Entity
@Table(name = "KEYSTEAD_PAYMENT_REMOVAL")
public class PaymentRemovalEntity {

    /** That of the payment method. */
    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "GATEWAY", length = 36, nullable = false)
    private String gateway;

    @Column(name = "REFERENCE", length = 255, nullable = false)
    private String reference;

    @Column(name = "TRIES", nullable = false)
    private int tries;

    @Column(name = "NEXT_TRY_AT", nullable = false)
    private long nextTryAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PaymentRemovalEntity() {}

    PaymentRemovalEntity(String id, String realmId, String gateway, String reference, long nextTryAt) {
        this.id = id;
        this.realmId = realmId;
        this.gateway = gateway;
        this.reference = reference;
        this.nextTryAt = nextTryAt;
    }

    String id() {
        return id;
    }

    String realmId() {
        return realmId;
    }

    String gateway() {
        return gateway;
    }

    String reference() {
        return reference;
    }

    int tries() {
        return tries;
    }

    long nextTryAt() {
        return nextTryAt;
    }
}
