package io.keystead.mail;

import io.keystead.blocklist.BlockListKeys;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.common.util.ObjectUtil;
import org.keycloak.email.DefaultEmailSenderProviderFactory;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's sender of mails, which in enabled realms writes to nobody who asked not to be contacted; and on a server that
 * was started with {@code start-dev} and told a folder ({@code --spi-email-sender--default--folder}), one that keeps what
 * a realm without a mail server would send.
 */
public final class MailSenderFactory extends DefaultEmailSenderProviderFactory {

    private static final Logger LOG = Logger.getLogger(MailSenderFactory.class);

    private Optional<MailFolder> folder = Optional.empty();

    /** Before Keycloak's own, which has the same id. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        // A key that can not be read is told at the start, and not by the first mail.
        BlockListKeys.configured();
        String path = config.get("folder");
        if (ObjectUtil.isBlank(path)) {
            return;
        }
        if (Environment.isDevMode()) {
            folder = Optional.of(new MailFolder(Path.of(path)));
        } else {
            LOG.warn("The folder for mails is ignored: the server does not run in development mode");
        }
    }

    @Override
    public EmailSenderProvider create(KeycloakSession session) {
        EmailSenderProvider keycloaks = super.create(session);
        EmailSenderProvider sender = folder.<EmailSenderProvider>map(
                        kept -> new DevelopmentMailSender(keycloaks, session, kept))
                .orElse(keycloaks);
        return new BlockListMailSender(sender, session);
    }
}
