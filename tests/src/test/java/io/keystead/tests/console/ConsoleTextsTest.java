package io.keystead.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the console and the places where they are asked for; a key without text would show as it stands. */
final class ConsoleTextsTest {

    private static final Path ADMIN =
            Path.of(System.getProperty("keystead.project.root", ".."), "themes", "src", "admin");

    private static final Pattern KEY = Pattern.compile("\"(keystead[A-Z]\\w*)\"");
    /** The beginning of keys whose end is known only while the page runs. */
    private static final Pattern STEM = Pattern.compile("(?:`|words\\(\")(keystead[A-Z]?\\w*)");

    private static final Pattern PLURAL = Pattern.compile("_(zero|one|other)$");

    private final String sources = sources();
    private final Set<String> keys = keys();
    private final Set<String> stems = found(STEM);

    private static String sources() {
        try (Stream<Path> files = Files.walk(ADMIN)) {
            return files.filter(file -> file.toString().matches(".*\\.tsx?"))
                    .map(ConsoleTextsTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys() {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(ADMIN.resolve("messages/messages_en.properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream()
                .map(key -> PLURAL.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> found(Pattern pattern) {
        return pattern.matcher(sources)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyKeyHasAText() {
        List<String> missing = found(KEY).stream()
                .filter(key -> !keys.contains(key) && !stems.contains(key))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsAskedFor() {
        Set<String> asked = found(KEY);
        List<String> idle = keys.stream()
                .filter(key -> key.matches("keystead[A-Z].*"))
                .filter(key -> !asked.contains(key) && stems.stream().noneMatch(key::startsWith))
                .toList();
        assertThat(idle).isEmpty();
    }
}
