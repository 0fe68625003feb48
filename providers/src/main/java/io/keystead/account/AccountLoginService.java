package io.keystead.account;

import io.keystead.account.SecretLinkService.Purpose;
import io.keystead.blocklist.BlockListService;
import io.keystead.credential.AccountKind;
import io.keystead.credential.PinAccounts;
import io.keystead.profile.UsernameValidator;
import io.keystead.rest.KeysteadException;
import io.keystead.security.SessionService;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.validation.Validation;

/** By which name somebody signs in: rules and changes of e-mail address and username. */
final class AccountLoginService {

    static final String TAKEN = "keystead-name-taken";

    private static final int MAX_EMAIL = 254;

    private final KeycloakSession session;
    private final RealmModel realm;

    AccountLoginService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** The username a new account has: its address if there is one; throws 400 naming the field. */
    static String usernameOf(@Nullable String email, @Nullable String username) {
        if (email == null) {
            return requireName(username);
        }
        if (username != null && !username.isBlank() && !username.strip().equalsIgnoreCase(email)) {
            throw isTheEmail();
        }
        return requireAddress(email);
    }

    private static KeysteadException isTheEmail() {
        return KeysteadException.invalid(
                "username", "keystead-username-is-email", "is the e-mail address of an account that has one");
    }

    private static String requireName(@Nullable String username) {
        if (username == null || username.isBlank()) {
            throw KeysteadException.invalid(
                    "username", "keystead-username-required", "is needed for an account without e-mail address");
        }
        if (!UsernameValidator.isName(username.strip())) {
            throw KeysteadException.invalid(
                    "username", "keystead-username-invalid", "must have 2 to 64 characters, no white space and no @");
        }
        return username.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isAddress(@Nullable String email) {
        return email != null && email.length() <= MAX_EMAIL && Validation.isEmailValid(email.strip());
    }

    /** As it is stored. */
    static String requireAddress(@Nullable String email) {
        if (email == null || !isAddress(email)) {
            throw KeysteadException.invalid("email", "keystead-email-invalid", "must be an e-mail address");
        }
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Changes e-mail address and username together; a PIN account becomes a password account by it.
     *
     * @return whether that changed anything
     */
    boolean changeEmail(UserModel user, @Nullable String wanted) {
        String email = requireAddress(wanted);
        String former = user.getEmail();
        if (email.equals(former) && email.equals(user.getUsername())) {
            return false;
        }
        requireFree(user, email);
        AccountMails mails = new AccountMails(session, realm);
        mails.requireCanSend();
        boolean hadPin = PinAccounts.kindOf(realm, user) == AccountKind.PIN;
        write(user, email);
        user.setEmailVerified(false);
        if (hadPin) {
            becomePasswordAccount(user);
        } else {
            user.addRequiredAction(UserModel.RequiredAction.VERIFY_EMAIL);
            new SecretLinkService(session, realm).revoke(user);
            if (former != null) {
                mails.emailChanged(user, former);
            }
        }
        return true;
    }

    /** Refuses, with 409, an address that somebody else has, as address or as name, or that asked not to be contacted. */
    void requireFree(UserModel user, String email) {
        requireFree("email", session.users().getUserByEmail(realm, email), user);
        requireFree("email", session.users().getUserByUsername(realm, email), user);
        new BlockListService(session, realm).requireEmailFree(email);
    }

    /** Both, and nothing else is asked for any more. */
    void write(UserModel user, String email) {
        KeptElsewhere.change("email", () -> {
            user.removeAttribute(UserModel.EMAIL_PENDING);
            user.setEmail(email);
            user.setUsername(email);
        });
    }

    private void becomePasswordAccount(UserModel user) {
        AccountSecretService secrets = new AccountSecretService(session, realm);
        secrets.forget(user);
        new SessionService(session, realm).endAll(user);
        secrets.give(user, SecretRequestRepresentation.NATURAL, Purpose.CREATE);
    }

    /** Gives a PIN account another login name; tells whether it is another one. */
    boolean rename(UserModel user, @Nullable String wanted) {
        if (user.getEmail() != null) {
            throw isTheEmail();
        }
        String username = requireName(wanted);
        if (username.equals(user.getUsername())) {
            return false;
        }
        requireFree("username", session.users().getUserByUsername(realm, username), user);
        KeptElsewhere.change("username", () -> user.setUsername(username));
        return true;
    }

    private static void requireFree(String field, @Nullable UserModel holder, UserModel user) {
        if (holder != null && !holder.getId().equals(user.getId())) {
            throw taken(field);
        }
    }

    static KeysteadException taken(String field) {
        return KeysteadException.conflict(field, TAKEN, "somebody has it already");
    }
}
