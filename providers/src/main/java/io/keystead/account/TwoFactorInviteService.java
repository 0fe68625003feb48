package io.keystead.account;

import io.keystead.account.SecretLinkService.Purpose;
import io.keystead.account.SecretLinkService.SecretLink;
import io.keystead.account.TwoFactorInvitationsRepresentation.Invited;
import io.keystead.account.TwoFactorInvitationsRepresentation.Reason;
import io.keystead.account.TwoFactorInvitationsRepresentation.Skipped;
import io.keystead.blocklist.BlockListService;
import io.keystead.mail.MailService;
import io.keystead.rest.KeysteadException;
import io.keystead.security.SecondFactorKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.ObjectUtil;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Invites people by mail to add a second factor; nobody is forced, and whoever has one is left alone. */
final class TwoFactorInviteService {

    /** Far below what a transaction may take, so that what was sent is also remembered. */
    private static final long MAX_MILLISECONDS = Duration.ofMinutes(1).toMillis();

    private final RealmModel realm;
    private final SecretLinkService links;
    private final MailService mails;
    private final BlockListService blockList;

    TwoFactorInviteService(KeycloakSession session, RealmModel realm) {
        this.realm = realm;
        this.links = new SecretLinkService(session, realm);
        this.mails = new MailService(session, realm);
        this.blockList = new BlockListService(session, realm);
    }

    /**
     * Mails a link to each of them who can use it.
     *
     * @throws KeysteadException 503 if the realm can not send mails, 409 if it offers no second factor
     */
    TwoFactorInvitationsRepresentation invite(List<UserModel> users) {
        requireOffered();
        mails.requireCanSend();
        var answer = new TwoFactorInvitationsRepresentation();
        long end = Time.currentTimeMillis() + MAX_MILLISECONDS;
        boolean answering = true;
        for (UserModel user : users) {
            Optional<Reason> obstacle = obstacle(user);
            if (obstacle.isEmpty() && (!answering || Time.currentTimeMillis() > end)) {
                obstacle = Optional.of(Reason.NOT_TRIED);
            }
            obstacle = obstacle.or(() -> send(user, answer));
            // A mail server that is down would keep everybody waiting for its time-out, one after the other.
            answering = answering && !obstacle.equals(Optional.of(Reason.MAIL_NOT_SENT));
            obstacle.ifPresent(why -> answer.skipped().add(new Skipped(user.getId(), user.getUsername(), why)));
        }
        return answer;
    }

    private void requireOffered() {
        var action = realm.getRequiredActionProviderByAlias(UserModel.RequiredAction.CONFIGURE_TOTP.name());
        if (action == null || !action.isEnabled()) {
            throw KeysteadException.conflict(
                    "realm",
                    "keystead-two-factor-not-offered",
                    "the required action CONFIGURE_TOTP is not enabled in this realm");
        }
    }

    private Optional<Reason> obstacle(UserModel user) {
        if (ObjectUtil.isBlank(user.getEmail())) {
            return Optional.of(Reason.NO_EMAIL);
        }
        if (!user.isEnabled()) {
            return Optional.of(Reason.NOT_ACTIVE);
        }
        if (SecondFactorKind.LASTING.stream().anyMatch(user.credentialManager()::isConfiguredFor)) {
            return Optional.of(Reason.HAS_SECOND_FACTOR);
        }
        return blockList.isEmailBlocked(user.getEmail()) ? Optional.of(Reason.ADDRESS_BLOCKED) : Optional.empty();
    }

    private Optional<Reason> send(UserModel user, TwoFactorInvitationsRepresentation answer) {
        try {
            SecretLink link = links.send(user, Purpose.TWO_FACTOR);
            answer.invited().add(new Invited(user.getId(), user.getUsername(), link.sentTo(), link.validUntil()));
            return Optional.empty();
        } catch (KeysteadException notSent) {
            return Optional.of(Reason.MAIL_NOT_SENT);
        }
    }
}
