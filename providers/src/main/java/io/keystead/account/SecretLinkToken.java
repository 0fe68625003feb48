package io.keystead.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.models.UserModel;

/**
 * What stands in the link: whose it is, the address that it was sent to, and, as the nonce, the invitation.
 *
 * <p>The account decides until when it opens. The token itself lives longer, so that whoever clicks late reads our page,
 * with a way on, and not that of Keycloak for tokens that it can not read any more.
 */
public final class SecretLinkToken extends DefaultActionToken {

    static final String TYPE = "keystead-secret";

    private static final long AFTERLIFE = Duration.ofDays(30).toMillis();

    @JsonProperty("purpose")
    private SecretLinkService.@Nullable Purpose purpose;

    /** For Jackson. */
    SecretLinkToken() {}

    private SecretLinkToken(UserModel user, SecretLinkService.Purpose purpose, Invitation invitation) {
        super(
                user.getId(),
                TYPE,
                (int) Duration.ofMillis(invitation.validUntil() + AFTERLIFE).toSeconds(),
                UUID.fromString(invitation.id()));
        setEmail(user.getEmail());
        this.purpose = purpose;
    }

    static SecretLinkToken of(UserModel user, SecretLinkService.Purpose purpose, Invitation invitation) {
        return new SecretLinkToken(user, purpose, invitation);
    }

    @JsonIgnore
    String invitationId() {
        return getActionVerificationNonce().toString();
    }

    @JsonIgnore
    boolean isFor(@Nullable String email) {
        return email != null && email.equals(getEmail());
    }

    @JsonIgnore
    SecretLinkService.Purpose purpose() {
        return Objects.requireNonNullElse(purpose, SecretLinkService.Purpose.RESET);
    }
}
