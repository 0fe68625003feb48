package io.keystead.tests.harness;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.stream.Stream;

/** A real SMTP server that keeps every mail of the suite in memory. */
final class MailServer implements AutoCloseable {

    private final GreenMail greenMail;

    private MailServer(String address) {
        this.greenMail = new GreenMail(new ServerSetup(0, address, ServerSetup.PROTOCOL_SMTP));
    }

    /** For servers of this machine. */
    static MailServer start() {
        return start("127.0.0.1");
    }

    /** For containers too. */
    static MailServer startForContainers() {
        return start("0.0.0.0");
    }

    private static MailServer start(String address) {
        MailServer server = new MailServer(address);
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
