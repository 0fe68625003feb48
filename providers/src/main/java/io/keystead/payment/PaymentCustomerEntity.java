package io.keystead.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code KEYSTEAD_PAYMENT_CUSTOMER}: what the gateway calls a person. */
@Entity
@Table(name = "KEYSTEAD_PAYMENT_CUSTOMER")
public class PaymentCustomerEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "GATEWAY", length = 36, nullable = false)
    private String gateway;

    @Column(name = "REFERENCE", length = 255, nullable = false)
    private String reference;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PaymentCustomerEntity() {}

    PaymentCustomerEntity(String id, PaymentOwner owner, String gateway, String reference) {
        this.id = id;
        this.realmId = owner.realmId();
        this.userId = owner.userId();
        this.gateway = gateway;
        this.reference = reference;
    }

    String id() {
        return id;
    }

    String realmId() {
        return realmId;
    }

    String userId() {
        return userId;
    }

    String gateway() {
        return gateway;
    }

    String reference() {
        return reference;
    }
}
