package io.keystead.account;

import io.keystead.account.SecretLinkService.Purpose;
import io.keystead.account.SecretLinkService.SecretLink;
import io.keystead.credential.AccountKind;
import io.keystead.credential.PinAccounts;
import io.keystead.credential.SecretService;
import io.keystead.realm.RealmSettings;
import io.keystead.rest.KeysteadException;
import io.keystead.security.SessionService;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.storage.ReadOnlyException;

/** How an administrator lets somebody come to a password or PIN, and how long a temporary one opens the account. */
public final class AccountSecretService {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AccountStore store;
    private final SecretLinkService links;

    public AccountSecretService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.store = AccountStore.of(session, realm.getId());
        this.links = new SecretLinkService(session, realm);
    }

    /** Throws 400 naming the field of {@code wanted}, 503 if a mail can not be sent. */
    SecretGivenRepresentation give(UserModel user, SecretRequestRepresentation wanted, Purpose purpose) {
        boolean hasAddress = user.getEmail() != null;
        var natural =
                hasAddress ? SecretRequestRepresentation.Type.EMAIL_LINK : SecretRequestRepresentation.Type.SECRET;
        if ((wanted.type() == null ? natural : wanted.type()) == SecretRequestRepresentation.Type.SECRET) {
            return set(user, wanted);
        }
        if (!hasAddress) {
            throw KeysteadException.invalid(
                    "type", "keystead-email-required", "must be SECRET, because the account has no e-mail address");
        }
        if (wanted.value() != null || wanted.temporary() != null) {
            throw KeysteadException.invalid(
                    wanted.value() == null ? "temporary" : "value",
                    "keystead-secret-invalid",
                    "goes with type SECRET only");
        }
        SecretLink link = links.send(user, purpose);
        return new SecretGivenRepresentation(null, null, link.sentTo(), link.validUntil());
    }

    /**
     * Lets somebody come to a new secret in the natural way of his account, a link by mail or a drawn one, and ends his
     * sessions. Throws 409 if a link would not open, 503 if a mail can not be sent.
     */
    public SecretGivenRepresentation reset(UserModel user) {
        SecretGivenRepresentation given = give(user, SecretRequestRepresentation.NATURAL, Purpose.RESET);
        new SessionService(session, realm).endAll(user);
        return given;
    }

    private SecretGivenRepresentation set(UserModel user, SecretRequestRepresentation wanted) {
        String chosen = wanted.value();
        String secret = chosen == null ? new SecretService(session, realm).draw(user) : chosen;
        write(user, secret);
        links.revoke(user);
        if (wanted.isTemporary()) {
            user.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        } else {
            user.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        }
        Optional<Long> expiry = wanted.isTemporary() ? Optional.of(expireTemporary(user)) : Optional.empty();
        return new SecretGivenRepresentation(
                chosen == null ? secret : null, wanted.isTemporary(), null, expiry.orElse(null));
    }

    private void write(UserModel user, String secret) {
        try {
            if (secret.isBlank() || !user.credentialManager().updateCredential(UserCredentialModel.password(secret))) {
                throw KeysteadException.invalid("value", "keystead-secret-invalid", "must not be empty");
            }
        } catch (ReadOnlyException e) {
            throw KeysteadException.conflict(
                    "value", "keystead-secret-read-only", "is kept elsewhere and can not be changed here");
        } catch (ModelException e) {
            Object[] params = e.getParameters() == null ? new Object[0] : e.getParameters();
            throw new Reason(String.valueOf(e.getMessage()), List.of(params))
                    .refusal(session, realm, "value", "keystead-secret-refused");
        }
    }

    /** Takes away the way to sign in that an account had; a PIN does not open a password account, for instance. */
    void forget(UserModel user) {
        List<CredentialModel> secrets = user.credentialManager()
                .getStoredCredentialsStream()
                .filter(credential -> PasswordCredentialModel.TYPE.equals(credential.getType())
                        || PasswordCredentialModel.PASSWORD_HISTORY.equals(credential.getType()))
                .toList();
        secrets.forEach(credential -> user.credentialManager().removeStoredCredentialById(credential.getId()));
        user.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        keep(user);
    }

    /** Has a temporary secret stop working in time if nobody uses it; tells when, in milliseconds since 1970. */
    long expireTemporary(UserModel user) {
        long at = Time.currentTimeMillis()
                + RealmSettings.of(realm).temporarySecretLife().toMillis();
        store.lock(user.getId()).secretExpires(at);
        return at;
    }

    /** Whether a temporary secret was set from outside that has no end yet. */
    boolean isTemporaryWithoutEnd(UserModel user) {
        return user.getRequiredActionsStream().anyMatch(UserModel.RequiredAction.UPDATE_PASSWORD.name()::equals)
                && user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
                && store.find(user.getId())
                        .flatMap(AccountEntity::secretExpiresAt)
                        .isEmpty();
    }

    /** Lets the secret that was just set open the account without end. */
    public void keep(UserModel user) {
        store.find(user.getId())
                .filter(account -> account.secretExpiresAt().isPresent())
                .ifPresent(account -> account.secretExpires(null));
    }

    /** Whether the secret was temporary, and nobody used it in time. */
    public boolean isExpired(UserModel user) {
        return store.find(user.getId())
                .flatMap(AccountEntity::secretExpiresAt)
                .filter(at -> at <= Time.currentTimeMillis())
                .isPresent();
    }

    AccountKind kind(UserModel user) {
        return PinAccounts.kindOf(realm, user);
    }
}
