package io.keystead.mail;

import java.time.Instant;
import java.util.Map;

/**
 * What a mail says, in no language yet.
 *
 * @param subjectKey key of the subject, which is given the realm's name as {0}
 * @param template file below {@code html/} and {@code text/}
 * @param values what the template may use; an {@link Instant} gets there as date and time in words
 */
public record MailText(String subjectKey, String template, Map<String, Object> values) {

    public MailText {
        values = Map.copyOf(values);
    }
}
