package io.keystead.mail;

import io.keystead.blocklist.BlockListService;
import io.keystead.realm.RealmSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The one way out for all mails of the server: in enabled realms none goes to an address of the block list. */
final class BlockListMailSender implements EmailSenderProvider {

    private final EmailSenderProvider sender;
    private final KeycloakSession session;

    BlockListMailSender(EmailSenderProvider sender, KeycloakSession session) {
        this.sender = sender;
        this.session = session;
    }

    /** Whether mails of this realm stay on this machine, in a developer's folder. */
    boolean keeps(RealmModel realm, Map<String, String> config) {
        return sender instanceof DevelopmentMailSender development && development.keeps(realm, config);
    }

    @Override
    public void send(Map<String, String> config, UserModel user, String subject, String textBody, String htmlBody)
            throws EmailException {
        requireNotBlocked(user.getEmail());
        sender.send(config, user, subject, textBody, htmlBody);
    }

    @Override
    public void send(Map<String, String> config, String address, String subject, String textBody, String htmlBody)
            throws EmailException {
        requireNotBlocked(address);
        sender.send(config, address, subject, textBody, htmlBody);
    }

    private void requireNotBlocked(@Nullable String address) throws EmailException {
        RealmModel realm = session.getContext().getRealm();
        if (realm != null
                && RealmSettings.of(realm).enabled()
                && new BlockListService(session, realm).isEmailBlocked(address)) {
            throw new BlockedAddressException();
        }
    }

    @Override
    public void validate(Map<String, String> config) throws EmailException {
        sender.validate(config);
    }

    @Override
    public void close() {
        sender.close();
    }
}
