package io.keystead.account;

import io.keystead.mail.MailService;
import io.keystead.mail.MailText;
import io.keystead.rest.KeysteadException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.ObjectUtil;
import org.keycloak.common.util.Time;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.LoginActionsService;

/**
 * Links by mail with which people choose their password, or add a second factor.
 *
 * <p>An account knows one link of either kind at most, and only that one opens: sending another, doing what it is for, and
 * {@link #revoke} end it.
 */
public final class SecretLinkService {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AccountStore store;
    private final MailService mails;

    public SecretLinkService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.store = AccountStore.of(session, realm.getId());
        this.mails = new MailService(session, realm);
    }

    /**
     * Mails a link; best called last in its transaction, because nothing takes a mail back.
     *
     * @throws KeysteadException 503 {@code keystead-mail-not-configured} before anything changes, {@code
     *     keystead-mail-not-sent} if the mail server refuses; 409 if the account has no e-mail address or is not active
     */
    public SecretLink send(UserModel user, Purpose purpose) {
        mails.requireCanSend();
        String address = requireAddress(user);
        long now = Time.currentTimeMillis();
        long life = Duration.ofSeconds(realm.getActionTokenGeneratedByAdminLifespan())
                .toMillis();
        var invitation = new Invitation(UUID.randomUUID().toString(), now, now + life);
        AccountEntity account = store.lock(user.getId());
        Optional<Invitation> former = invitation(account, purpose);
        invite(account, purpose, invitation);
        store.flush();
        try {
            mails.send(user, address, text(user, purpose, invitation));
        } catch (KeysteadException notSent) {
            invite(account, purpose, former.orElse(null));
            throw notSent;
        }
        return new SecretLink(address, invitation.validUntil());
    }

    private static Optional<Invitation> invitation(AccountEntity account, Purpose purpose) {
        return purpose == Purpose.TWO_FACTOR ? account.twoFactorInvitation() : account.invitation();
    }

    private static void invite(AccountEntity account, Purpose purpose, @Nullable Invitation invitation) {
        if (purpose == Purpose.TWO_FACTOR) {
            account.inviteToTwoFactor(invitation);
        } else {
            account.invite(invitation);
        }
    }

    /** The link to a password that was sent, if any, does not open any more. */
    public void revoke(UserModel user) {
        revoke(user.getId(), Purpose.RESET);
    }

    /** No link of ours that was sent opens any more. */
    public void revokeAll(UserModel user) {
        revoke(user.getId(), Purpose.RESET);
        revoke(user.getId(), Purpose.TWO_FACTOR);
    }

    void revoke(String userId, Purpose purpose) {
        if (store.find(userId).flatMap(account -> invitation(account, purpose)).isPresent()) {
            invite(store.lock(userId), purpose, null);
        }
    }

    /** Why the link with this token does not open for {@code user}; empty if it does. */
    Optional<DeadLink> refusal(SecretLinkToken token, UserModel user) {
        Optional<Invitation> invitation = store.find(user.getId())
                .flatMap(account -> invitation(account, token.purpose()))
                .filter(known -> known.id().equals(token.invitationId()))
                .filter(known -> token.isFor(user.getEmail()));
        if (invitation.isEmpty()) {
            return Optional.of(DeadLink.GONE);
        }
        return invitation
                .filter(known -> known.validUntil() <= Time.currentTimeMillis())
                .map(late -> DeadLink.EXPIRED);
    }

    private static String requireAddress(UserModel user) {
        String address = user.getEmail();
        if (ObjectUtil.isBlank(address)) {
            throw KeysteadException.conflict(
                    "email", "keystead-email-missing", "the account has no e-mail address to send a link to");
        }
        if (!user.isEnabled()) {
            throw KeysteadException.conflict(
                    "status",
                    "keystead-account-not-active",
                    "a link does not open as long as the account is not active");
        }
        return address;
    }

    private MailText text(UserModel user, Purpose purpose, Invitation invitation) {
        return new MailText(
                "keysteadMail" + purpose.word() + "Subject",
                "keystead-secret-link.ftl",
                Map.of(
                        "purpose", purpose.word(),
                        "username", user.getUsername(),
                        "link", link(SecretLinkToken.of(user, purpose, invitation)),
                        "validUntil", Instant.ofEpochMilli(invitation.validUntil())));
    }

    private String link(SecretLinkToken token) {
        var uri = session.getContext().getUri();
        return LoginActionsService.actionTokenProcessor(uri)
                .queryParam(Constants.KEY, token.serialize(session, realm, uri))
                .build(realm.getName())
                .toString();
    }

    /**
     * A link that was mailed.
     *
     * @param sentTo his e-mail address
     * @param validUntil milliseconds since 1970
     */
    public record SecretLink(String sentTo, long validUntil) {}

    /** What somebody shall do with the link. */
    public enum Purpose {
        CREATE("Create", UserModel.RequiredAction.UPDATE_PASSWORD),
        RESET("Reset", UserModel.RequiredAction.UPDATE_PASSWORD),
        TWO_FACTOR("TwoFactor", UserModel.RequiredAction.CONFIGURE_TOTP);

        private final String word;
        private final UserModel.RequiredAction action;

        Purpose(String word, UserModel.RequiredAction action) {
            this.word = word;
            this.action = action;
        }

        /** As it stands in keys of messages. */
        String word() {
            return word;
        }

        /** What the link leads to. */
        UserModel.RequiredAction action() {
            return action;
        }
    }

    /** Why a link does not open. */
    enum DeadLink {
        EXPIRED,
        /** Used, replaced by a newer one, or withdrawn; or sent to an address that is not his any more. */
        GONE
    }
}
