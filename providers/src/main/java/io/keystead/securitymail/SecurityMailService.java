package io.keystead.securitymail;

import io.keystead.account.AccountMails;
import io.keystead.mail.MailService;
import io.keystead.mail.MailText;
import io.keystead.realm.RealmSettings;
import io.keystead.realm.SecurityMail;
import io.keystead.rest.KeysteadException;
import java.time.Instant;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.common.util.ObjectUtil;
import org.keycloak.events.email.EmailEventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Sends security mails, as far as the realm wants them and Keycloak's own listener does not. */
final class SecurityMailService {

    private static final Logger LOG = Logger.getLogger(SecurityMailService.class);

    private final KeycloakSession session;
    private final RealmModel realm;

    SecurityMailService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    boolean wants(SecurityNotice notice) {
        boolean keycloakTells = notice.isToldByKeycloak()
                && realm.getEventsListenersStream().anyMatch(EmailEventListenerProviderFactory.ID::equals);
        return RealmSettings.of(realm).enabled()
                && !keycloakTells
                && SecurityMail.chosen(realm).contains(notice.kind());
    }

    /** A mail that can not be sent is in the log, and nothing else. */
    void send(SecurityNotice notice) {
        UserModel user = session.users().getUserById(realm, notice.userId());
        if (user == null) {
            return;
        }
        try {
            if (notice.formerAddress() != null) {
                new AccountMails(session, realm).emailChanged(user, notice.formerAddress());
            } else if (!ObjectUtil.isBlank(user.getEmail()) && user.isEmailVerified()) {
                new MailService(session, realm).send(user, user.getEmail(), text(user, notice));
            }
        } catch (KeysteadException notSent) {
            LOG.warnf("A security mail was not sent: %s", notSent.error().error());
        }
    }

    private static MailText text(UserModel user, SecurityNotice notice) {
        return new MailText(
                "keysteadAlert" + notice.word() + "Subject",
                "keystead-security.ftl",
                Map.of(
                        "change", notice.word(),
                        "username", user.getUsername(),
                        "changedAt", Instant.ofEpochMilli(notice.at()),
                        "browser", notice.browser(),
                        "ipAddress", notice.ipAddress()));
    }
}
