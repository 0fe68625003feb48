package io.keystead.account;

import io.keystead.mail.MailService;
import io.keystead.mail.MailText;
import io.keystead.rest.KeysteadException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.actiontoken.updateemail.UpdateEmailActionToken;
import org.keycloak.authentication.requiredactions.UpdateEmail;
import org.keycloak.common.util.ObjectUtil;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

/**
 * People change their own e-mail address, and with it the name by which they sign in: asked for with the password, done by
 * a link that is mailed to the new address. Which one is asked for, the last only, is where Keycloak keeps it, so that its admin console
 * shows it and can withdraw it.
 */
public final class EmailChangeService {

    /** Of the mail and the page of the link. */
    static final String PURPOSE = "NewEmail";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AccountLoginService logins;

    public EmailChangeService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.logins = new AccountLoginService(session, realm);
    }

    /** Whether {@code user} may, in this realm, in which the action may be disabled. */
    public boolean isOffered(UserModel user) {
        return UpdateEmail.isEnabled(realm) && obstacle(user).isEmpty();
    }

    /** The address that was asked for and is not confirmed yet. */
    public Optional<String> pending(UserModel user) {
        return Optional.ofNullable(user.getFirstAttribute(UserModel.EMAIL_PENDING))
                .filter(email -> !email.isBlank());
    }

    /** The key of the reason why {@code user} has no address to change himself. */
    Optional<String> obstacle(UserModel user) {
        if (isKeptElsewhere(user)) {
            return Optional.of("keysteadChangeEmailElsewhere");
        }
        return ObjectUtil.isBlank(user.getEmail()) ? Optional.of("keysteadChangeEmailNone") : Optional.empty();
    }

    /** A directory, or an identity provider that may write it anew at each login. */
    private boolean isKeptElsewhere(UserModel user) {
        return user.isFederated()
                || !StorageId.isLocalStorage(user.getId())
                || session.users()
                        .getFederatedIdentitiesStream(realm, user)
                        .findAny()
                        .isPresent();
    }

    /**
     * Notes what is asked for, in place of what was asked for before.
     *
     * @return the address as it will be written
     * @throws KeysteadException 400 naming {@code email}; 409 if somebody has it or it asked not to be contacted; 503 if the
     *     realm can not send mails
     */
    String ask(UserModel user, @Nullable String wanted) {
        String email = AccountLoginService.requireAddress(wanted);
        if (email.equals(user.getEmail())) {
            throw KeysteadException.invalid("email", "keystead-email-same", "is the address of this account already");
        }
        requirePossible(user, email);
        new MailService(session, realm).requireCanSend();
        user.setSingleAttribute(UserModel.EMAIL_PENDING, email);
        return email;
    }

    /** Best called last in its transaction, because nothing takes a mail back. */
    void mail(UserModel user, String email, String link, Instant validUntil) {
        Map<String, Object> values =
                Map.of("purpose", PURPOSE, "username", user.getUsername(), "link", link, "validUntil", validUntil);
        new MailService(session, realm)
                .send(user, email, new MailText("keysteadMailNewEmailSubject", "keystead-secret-link.ftl", values));
    }

    /**
     * Changes address and name, and ends the links that were mailed to the old address.
     *
     * @throws KeysteadException 409 if the link was used, replaced or withdrawn, if somebody else got the address meanwhile,
     *     or if it asked not to be contacted
     */
    void confirm(String userId, UpdateEmailActionToken link) {
        AccountStore store = AccountStore.of(session, realm.getId());
        lock(store, userId);
        @Nullable UserModel user = session.users().getUserById(realm, userId);
        String email = link.getNewEmail();
        if (user == null || !isAskedFor(user, link) || obstacle(user).isPresent()) {
            throw gone();
        }
        requirePossible(user, email);
        logins.write(user, email);
        user.setEmailVerified(true);
        try {
            store.flush();
        } catch (ModelDuplicateException somebodyElseJustDid) {
            throw AccountLoginService.taken("email");
        }
        user.removeRequiredAction(UserModel.RequiredAction.VERIFY_EMAIL);
        new SecretLinkService(session, realm).revokeAll(user);
    }

    /** The link opened twice at the same moment: one waits here, and reads afterwards what the other has written. */
    private static void lock(AccountStore store, String userId) {
        try {
            store.lock(userId);
            store.flush();
        } catch (ModelDuplicateException theOtherWasFirst) {
            throw gone();
        }
    }

    private static KeysteadException gone() {
        return KeysteadException.conflict("email", SecretLinkPage.GONE, "the link was used, replaced or withdrawn");
    }

    private boolean isAskedFor(UserModel user, UpdateEmailActionToken link) {
        return pending(user).filter(link.getNewEmail()::equals).isPresent()
                && Objects.equals(link.getOldEmail(), user.getEmail());
    }

    private void requirePossible(UserModel user, String email) {
        logins.requireFree(user, email);
        new AccountProfile(session).requireGoodEmail(user, email);
    }
}
