package io.keystead.tests.harness;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mail as the person reads it.
 *
 * @param text the part {@code text/plain}, or empty
 * @param html the part {@code text/html}, or empty
 * @param headers all of them, one a line
 */
public record Mail(String subject, String text, String html, String headers) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

    static Mail of(MimeMessage message) {
        try {
            String subject = message.getSubject();
            return new Mail(
                    subject == null ? "" : subject,
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    String.join("\n", Collections.list(message.getAllHeaderLines())));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The addresses in the plain text, in their order. */
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                String text = part(child, type);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
