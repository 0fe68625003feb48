package io.keystead.tests.messages;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One file of texts in one language. */
public record MessageBundle(Path file, Map<String, String> texts) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]+}}|\\{\\d+[^}]*}");

    // An opening brace in apostrophes, and its like: braces that MessageFormat is to print.
    private static final Pattern QUOTED_BRACES = Pattern.compile("'[{}]+'");

    public static MessageBundle read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new MessageBundle(file, texts);
    }

    /** The placeholders of a text, sorted: another language may want another order. */
    List<String> placeholders(String key) {
        return PLACEHOLDER
                .matcher(texts.getOrDefault(key, ""))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    public List<String> blanks() {
        return keysOf(String::isBlank);
    }

    /**
     * Texts whose apostrophes do not arrive as they are meant.
     *
     * <p>Keycloak formats every text of login pages and mails with {@code MessageFormat}, with or without placeholders: there
     * one apostrophe vanishes and two make one. The consoles use i18next: there two stay two.
     */
    public List<String> lostApostrophes() {
        return isOfConsole()
                ? keysOf(text -> text.contains("''"))
                : keysOf(text -> QUOTED_BRACES
                        .matcher(text.replace("''", ""))
                        .replaceAll("")
                        .contains("'"));
    }

    private boolean isOfConsole() {
        String path = file.toString().replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.contains("/account/")
                || path.contains("/admin/")
                || path.contains("/console/")
                || path.contains("/admin-messages_");
    }

    private List<String> keysOf(Predicate<String> wanted) {
        return texts.entrySet().stream()
                .filter(text -> wanted.test(text.getValue()))
                .map(text -> file + ": " + text.getKey() + " = " + text.getValue())
                .toList();
    }
}
