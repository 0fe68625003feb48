package io.keystead.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.email.EmailException;

final class MailFolderTest {

    private static final KeptMail MAIL = new KeptMail(
            "no-reply@demo.example",
            "renée@demo.example",
            "Créez votre mot de passe",
            "Bonjour Renée\nhttps://login.example/a?key=1 puis http://login.example/b",
            "<p>Bonjour Renée</p>");

    @TempDir
    private Path target;

    @Test
    void aMailIsAFileThatMailProgramsOpen() throws Exception {
        MimeMessage message = read(new MailFolder(target.resolve("mails")).keep(MAIL));
        assertThat(message.getSubject()).isEqualTo(MAIL.subject());
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly(MAIL.from());
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.isMimeType("multipart/alternative")).isTrue();
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(0).getContent().toString()).isEqualToNormalizingNewlines(MAIL.text());
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo(MAIL.html());
    }

    @Test
    void twoMailsToOnePersonAreTwoFiles() throws Exception {
        MailFolder folder = new MailFolder(target);
        assertThat(folder.keep(MAIL)).isNotEqualTo(folder.keep(MAIL));
    }

    @Test
    void anAddressCanNotLeadOutOfTheFolder() throws Exception {
        KeptMail evil = new KeptMail(MAIL.from(), "\"../../x\"@demo.example", "s", "t", "h");
        assertThat(new MailFolder(target).keep(evil)).hasParent(target.toAbsolutePath());
    }

    @Test
    void linksAreThoseOfThePlainText() {
        assertThat(MAIL.links()).containsExactly("https://login.example/a?key=1", "http://login.example/b");
    }

    @Test
    void aFolderThatIsNoneIsAFailure() throws Exception {
        Path file = Files.createFile(target.resolve("file"));
        assertThatExceptionOfType(EmailException.class)
                .isThrownBy(() -> new MailFolder(file).keep(MAIL))
                .withMessageContaining(file.toString());
    }

    private static MimeMessage read(Path file) throws Exception {
        assertThat(file.toString()).endsWith(".eml");
        try (InputStream input = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), input);
        }
    }
}
