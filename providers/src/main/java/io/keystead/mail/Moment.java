package io.keystead.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A moment as people read it: date and time as their language writes them, and the time zone, which is the server's. */
final class Moment {

    private Moment() {}

    static String inWords(Instant moment, Locale locale) {
        return inWords(moment.atZone(ZoneId.systemDefault()), locale);
    }

    static String inWords(ZonedDateTime moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moment)
                + " (" + DateTimeFormatter.ofPattern("z", locale).format(moment) + ")";
    }
}
