package io.keystead.tests.harness;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.stream.Stream;

/** A real SMTP server that keeps every mail of the suite in memory. */
final class MailServer implements AutoCloseable {

    private final GreenMail greenMail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    static MailServer start() {
        MailServer server = new MailServer();
        server.greenMail.start();
        return server;
    }

    int port() {
        return greenMail.getSmtp().getPort();
    }

    Stream<MimeMessage> messages() {
        return Stream.of(greenMail.getReceivedMessages());
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
