package io.keystead.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;

/** Where a developer finds the mails of realms without a mail server, one {@code .eml} file each. */
final class MailFolder {

    private static final Logger LOG = Logger.getLogger(MailFolder.class);

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Writes the mail, and its links to the log, so that they can be clicked at once. */
    Path keep(KeptMail mail) throws EmailException {
        Path file = folder.resolve(fileName(mail));
        try {
            Files.createDirectories(folder);
            try (OutputStream output = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                mail.writeTo(output);
            }
        } catch (IOException | MessagingException e) {
            throw new EmailException("The mail can not be kept in " + folder, e);
        }
        LOG.infof("Mail to %s: %s; links: %s", mail.to(), file, String.join(" ", mail.links()));
        return file;
    }

    /** Sorted by time, readable by address, and never that of another mail. */
    private static String fileName(KeptMail mail) {
        String time =
                DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").format(LocalDateTime.now(ZoneId.systemDefault()));
        String address = mail.to().replaceAll("[^A-Za-z0-9.@_-]", "_");
        return time + "-" + address + "-" + UUID.randomUUID().toString().substring(0, 8) + ".eml";
    }
}
