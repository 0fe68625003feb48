package io.keystead.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class MomentTest {

    private static final ZonedDateTime AFTERNOON =
            ZonedDateTime.of(2026, 11, 27, 14, 5, 0, 0, ZoneId.of("Europe/Paris"));

    @Test
    void isInTheLanguageOfTheReaderAndSaysItsTimeZone() {
        assertThat(Moment.inWords(AFTERNOON, Locale.ENGLISH))
                .startsWith("Friday, November 27, 2026")
                .contains("2:05")
                .endsWith("(CET)");
        assertThat(Moment.inWords(AFTERNOON, Locale.FRENCH))
                .startsWith("vendredi 27 novembre 2026")
                .contains("14:05")
                .endsWith("(CET)");
    }
}
