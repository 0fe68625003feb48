package io.keystead.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of {@code KEYSTEAD_PAYMENT_METHOD}: what a person saved at the gateway, without what one could pay with. */
@Entity
@Table(name = "KEYSTEAD_PAYMENT_METHOD")
public class PaymentMethodEntity {

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

    @Column(name = "KIND", length = 32, nullable = false)
    private String kind;

    @Column(name = "BRAND", length = 32)
    private @Nullable String brand;

    @Column(name = "LAST_FOUR", length = 4)
    private @Nullable String lastFour;

    @Column(name = "EXPIRY_MONTH")
    private @Nullable Integer expiryMonth;

    @Column(name = "EXPIRY_YEAR")
    private @Nullable Integer expiryYear;

    @Column(name = "CREATED_AT", nullable = false)
    private long createdAt;

    @Column(name = "LAST_USED")
    private @Nullable Long lastUsed;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PaymentMethodEntity() {}

    @SuppressWarnings("NullAway.Init") // describe() fills the rest
    PaymentMethodEntity(String id, PaymentOwner owner, String gateway, SavedMethod method, long createdAt) {
        this.id = id;
        this.realmId = owner.realmId();
        this.userId = owner.userId();
        this.gateway = gateway;
        this.reference = method.reference();
        this.createdAt = createdAt;
        describe(method);
    }

    /** As the gateway describes it now. */
    final void describe(SavedMethod method) {
        this.kind = method.kind();
        this.brand = method.brand();
        this.lastFour = method.lastFour();
        this.expiryMonth = method.expiryMonth();
        this.expiryYear = method.expiryYear();
    }

    void usedAt(long moment) {
        lastUsed = lastUsed == null ? moment : Math.max(lastUsed, moment);
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

    String kind() {
        return kind;
    }

    @Nullable
    String brand() {
        return brand;
    }

    @Nullable
    String lastFour() {
        return lastFour;
    }

    @Nullable
    Integer expiryMonth() {
        return expiryMonth;
    }

    @Nullable
    Integer expiryYear() {
        return expiryYear;
    }

    long createdAt() {
        return createdAt;
    }

    @Nullable
    Long lastUsed() {
        return lastUsed;
    }
}
