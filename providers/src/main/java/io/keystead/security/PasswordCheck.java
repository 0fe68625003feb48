package io.keystead.security;

import io.keystead.credential.PinAccounts;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.services.messages.Messages;

/**
 * The password in the form, counted as the login counts it: a locked person is refused unheard, guesses at the same
 * moment too, a wrong one counts, and a right one clears the count when Keycloak ends the login that follows.
 */
final class PasswordCheck {

    static final String FIELD = "password";

    private final Confirmation confirmation;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final BruteForceProtector protector;

    PasswordCheck(Confirmation confirmation) {
        this.confirmation = confirmation;
        this.session = confirmation.session();
        this.realm = confirmation.realm();
        this.user = confirmation.user();
        this.protector = session.getProvider(BruteForceProtector.class);
    }

    /** Why what was typed does not do; empty if it does, and for people who confirm with a login instead. */
    Optional<FormMessage> refusal() {
        if (!confirmation.hasPassword()) {
            return Optional.empty();
        }
        String typed = confirmation.field(FIELD);
        if (typed == null || typed.isEmpty()) {
            return refuse(
                    Errors.INVALID_USER_CREDENTIALS,
                    named("keysteadConfirmPasswordMissing", "keysteadConfirmPinMissing"));
        }
        // Asking whether somebody is locked also keeps others from guessing until this request is over.
        String locked = AuthenticatorUtils.getDisabledByBruteForceEventError(protector, session, realm, user);
        if (locked != null) {
            return refuse(locked, lockMessage(locked));
        }
        if (!user.isEnabled()) {
            return refuse(Errors.USER_DISABLED, Messages.ACCOUNT_DISABLED);
        }
        if (!isRight(typed)) {
            count();
            return refuse(
                    Errors.INVALID_USER_CREDENTIALS, named("keysteadConfirmPasswordWrong", "keysteadConfirmPinWrong"));
        }
        AuthenticatorUtil.addAuthCredential(confirmation.authenticationSession(), PasswordCredentialModel.TYPE);
        return Optional.empty();
    }

    /**
     * Looked at in a transaction of its own: where Keycloak renews the hash on this occasion, it must be written before the
     * deed, not over it.
     */
    private boolean isRight(String typed) {
        return confirmation.isSoInOwnTransaction(
                own -> own.user().credentialManager().isValid(UserCredentialModel.password(typed)));
    }

    private void count() {
        if (realm.isBruteForceProtected()) {
            protector.failedLogin(
                    realm,
                    user,
                    session.getContext().getConnection(),
                    session.getContext().getHttpRequest().getUri(),
                    Set.of(PasswordCredentialModel.TYPE));
        }
    }

    private Optional<FormMessage> refuse(String error, String message) {
        confirmation.error(error);
        return Optional.of(new FormMessage(FIELD, message));
    }

    private static String lockMessage(@Nullable String error) {
        return Errors.USER_TEMPORARILY_DISABLED.equals(error)
                ? Messages.ACCOUNT_TEMPORARILY_DISABLED
                : Messages.ACCOUNT_PERMANENTLY_DISABLED;
    }

    private String named(String forPassword, String forPin) {
        return PinAccounts.isPinAccount(realm, user) ? forPin : forPassword;
    }
}
