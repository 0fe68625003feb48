package io.keystead.mail;

import io.keystead.realm.RealmSettings;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.ObjectUtil;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Keeps the mails of realms without a mail server in a folder; those of all others are Keycloak's.
 *
 * <p>Only a server in development mode has one, see {@link MailSenderFactory}.
 */
final class DevelopmentMailSender implements EmailSenderProvider {

    private static final String NO_ADDRESS = "nobody@localhost";

    private final EmailSenderProvider keycloaks;
    private final KeycloakSession session;
    private final MailFolder folder;

    DevelopmentMailSender(EmailSenderProvider keycloaks, KeycloakSession session, MailFolder folder) {
        this.keycloaks = keycloaks;
        this.session = session;
        this.folder = folder;
    }

    boolean keeps(RealmModel realm, Map<String, String> config) {
        return ObjectUtil.isBlank(config.get("host")) && RealmSettings.of(realm).enabled();
    }

    @Override
    public void send(Map<String, String> config, UserModel user, String subject, String textBody, String htmlBody)
            throws EmailException {
        if (ObjectUtil.isBlank(user.getEmail())) {
            throw new EmailException("There is no address to send the mail to");
        }
        send(config, user.getEmail(), subject, textBody, htmlBody);
    }

    @Override
    public void send(Map<String, String> config, String address, String subject, String textBody, String htmlBody)
            throws EmailException {
        if (keeps(session.getContext().getRealm(), config)) {
            folder.keep(new KeptMail(from(config), address, subject, textBody, htmlBody));
        } else {
            keycloaks.send(config, address, subject, textBody, htmlBody);
        }
    }

    private static String from(Map<String, String> config) {
        return Optional.ofNullable(config.get("from"))
                .filter(from -> !from.isBlank())
                .orElse(NO_ADDRESS);
    }

    @Override
    public void validate(Map<String, String> config) throws EmailException {
        keycloaks.validate(config);
    }

    @Override
    public void close() {
        keycloaks.close();
    }
}
