package io.keystead.account;

import io.keystead.blocklist.BlockListService;
import io.keystead.mail.MailService;
import io.keystead.mail.MailText;
import io.keystead.rest.KeysteadException;
import java.time.Instant;
import java.util.Map;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Mails that tell people what happened to their account; there is nothing to click in them. */
public final class AccountMails {

    private final MailService mails;
    private final BlockListService blockList;

    public AccountMails(KeycloakSession session, RealmModel realm) {
        this.mails = new MailService(session, realm);
        this.blockList = new BlockListService(session, realm);
    }

    /** Refuses with 503 {@code keystead-mail-not-configured}; to be called before anything changes. */
    public void requireCanSend() {
        mails.requireCanSend();
    }

    /**
     * Tells the old address, and not the new one, that it is not the account's any more; unless it asked not to be contacted.
     *
     * @throws KeysteadException 503 {@code keystead-mail-not-configured} or {@code keystead-mail-not-sent}
     */
    public void emailChanged(UserModel user, String oldAddress) {
        if (blockList.isEmailBlocked(oldAddress)) {
            return;
        }
        mails.send(
                user,
                oldAddress,
                new MailText(
                        "keysteadMailEmailChangedSubject",
                        "keystead-email-changed.ftl",
                        Map.of("oldAddress", oldAddress, "changedAt", Instant.ofEpochMilli(Time.currentTimeMillis()))));
    }
}
