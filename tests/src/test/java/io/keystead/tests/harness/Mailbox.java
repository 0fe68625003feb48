package io.keystead.tests.harness;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The mails that Keycloak sent in this suite. */
public final class Mailbox {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final MailServer server;

    Mailbox(MailServer server) {
        this.server = server;
    }

    /** The latest mail to an address; waits for the first. */
    public Mail to(String address) {
        return latest("mail to " + address, () -> allTo(address));
    }

    /** The latest mail to an address whose subject has these words; waits for the first. Two mails may overtake one another. */
    public Mail to(String address, String subject) {
        return latest("mail to " + address + " about '" + subject + "'", () -> allTo(address).stream()
                .filter(mail -> mail.subject().contains(subject))
                .toList());
    }

    private static Mail latest(String what, Callable<List<Mail>> mails) {
        return Awaitility.await(what).atMost(LIMIT).until(mails, arrived -> !arrived.isEmpty()).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** All mails to an address that have arrived by now, oldest first. */
    public List<Mail> allTo(String address) {
        return server.messages()
                .filter(message -> isTo(message, address))
                .map(Mail::of)
                .toList();
    }

    List<Mail> all() {
        return server.messages().map(Mail::of).toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Stream.of(message.getAllRecipients())
                    .anyMatch(recipient -> recipient.toString().equalsIgnoreCase(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
