package io.keystead.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code KEYSTEAD_ACCOUNT}: what Keycloak does not keep of a user; moments are milliseconds since 1970. */
@Entity
@Table(name = "KEYSTEAD_ACCOUNT")
public class AccountEntity {

    @Id
    @Column(name = "USER_ID")
    private String userId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", length = 16, nullable = false)
    private AccountStatus status;

    @Column(name = "LAST_LOGIN")
    private @Nullable Long lastLogin;

    @Column(name = "INVITATION_ID", length = 36)
    private @Nullable String invitationId;

    @Column(name = "INVITED_AT")
    private @Nullable Long invitedAt;

    @Column(name = "INVITED_UNTIL")
    private @Nullable Long invitedUntil;

    @Column(name = "TWO_FACTOR_INVITATION_ID", length = 36)
    private @Nullable String twoFactorInvitationId;

    @Column(name = "TWO_FACTOR_INVITED_AT")
    private @Nullable Long twoFactorInvitedAt;

    @Column(name = "TWO_FACTOR_INVITED_UNTIL")
    private @Nullable Long twoFactorInvitedUntil;

    @Column(name = "SECRET_EXPIRES_AT")
    private @Nullable Long secretExpiresAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AccountEntity() {}

    AccountEntity(String userId, String realmId) {
        this.userId = userId;
        this.realmId = realmId;
        this.status = AccountStatus.ACTIVE;
    }

    String userId() {
        return userId;
    }

    AccountStatus status() {
        return status;
    }

    void become(AccountStatus newStatus) {
        status = newStatus;
    }

    Optional<Long> lastLogin() {
        return Optional.ofNullable(lastLogin);
    }

    void loggedIn(long now) {
        lastLogin = now;
    }

    Optional<Invitation> invitation() {
        return invitationId == null || invitedAt == null || invitedUntil == null
                ? Optional.empty()
                : Optional.of(new Invitation(invitationId, invitedAt, invitedUntil));
    }

    /** Remembers the link that opens from now on, and no other; null for none. */
    void invite(@Nullable Invitation invitation) {
        invitationId = invitation == null ? null : invitation.id();
        invitedAt = invitation == null ? null : invitation.sentAt();
        invitedUntil = invitation == null ? null : invitation.validUntil();
    }

    Optional<Invitation> twoFactorInvitation() {
        return twoFactorInvitationId == null || twoFactorInvitedAt == null || twoFactorInvitedUntil == null
                ? Optional.empty()
                : Optional.of(new Invitation(twoFactorInvitationId, twoFactorInvitedAt, twoFactorInvitedUntil));
    }

    /** As {@link #invite}, to add a second factor. */
    void inviteToTwoFactor(@Nullable Invitation invitation) {
        twoFactorInvitationId = invitation == null ? null : invitation.id();
        twoFactorInvitedAt = invitation == null ? null : invitation.sentAt();
        twoFactorInvitedUntil = invitation == null ? null : invitation.validUntil();
    }

    Optional<Long> secretExpiresAt() {
        return Optional.ofNullable(secretExpiresAt);
    }

    void secretExpires(@Nullable Long at) {
        secretExpiresAt = at;
    }
}
