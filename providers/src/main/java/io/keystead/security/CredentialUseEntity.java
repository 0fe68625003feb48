package io.keystead.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of {@code KEYSTEAD_CREDENTIAL_USE}: what Keycloak does not keep of a passkey, a device for codes, or recovery codes. */
@Entity
@Table(name = "KEYSTEAD_CREDENTIAL_USE")
public class CredentialUseEntity {

    @Id
    @Column(name = "CREDENTIAL_ID", length = 36)
    private String credentialId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", nullable = false)
    private String userId;

    @Column(name = "LAST_USED")
    private @Nullable Long lastUsed;

    @Column(name = "SYNCED")
    private @Nullable Boolean synced;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected CredentialUseEntity() {}

    CredentialUseEntity(
            String credentialId, String realmId, String userId, @Nullable Long lastUsed, @Nullable Boolean synced) {
        this.credentialId = credentialId;
        this.realmId = realmId;
        this.userId = userId;
        this.lastUsed = lastUsed;
        this.synced = synced;
    }

    String credentialId() {
        return credentialId;
    }

    /** In milliseconds since 1970; null if it was not used yet. */
    @Nullable
    Long lastUsed() {
        return lastUsed;
    }

    /** Null if nobody knows. */
    @Nullable
    Boolean synced() {
        return synced;
    }
}
