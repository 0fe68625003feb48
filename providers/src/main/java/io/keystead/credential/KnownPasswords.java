package io.keystead.credential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The passwords that came up most often in breaches, from the dictionary of zxcvbn.
 *
 * @param passwords in lower case
 */
record KnownPasswords(Set<String> passwords) {

    private static final String LIST = "known-passwords.txt";

    /** What people put before or behind "password" when somebody asks for twelve characters. */
    private static final int DECORATION = 4;

    static KnownPasswords load() {
        try (InputStream list = KnownPasswords.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is missing from the jar");
            }
            return new KnownPasswords(new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is one of them, in whatever case, with up to four characters around it. */
    boolean contain(String password) {
        String text = password.toLowerCase(Locale.ROOT);
        return IntStream.rangeClosed(0, Math.min(DECORATION, text.length())).anyMatch(around -> IntStream.rangeClosed(
                        0, around)
                .anyMatch(before -> passwords.contains(text.substring(before, text.length() - around + before))));
    }
}
