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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the consoles and the places where they are asked for; a key without text would show as it stands. */
final class ConsoleTextsTest {

    private static final Path SOURCES = Path.of(System.getProperty("keystead.project.root", ".."), "themes", "src");

    private static final Pattern KEY = Pattern.compile("\"(keystead[A-Z]\\w*)\"");
    /** The beginning of keys whose end is known only while the page runs. */
    private static final Pattern STEM = Pattern.compile("(?:`|words\\(\")(keystead[A-Z]?\\w*)");

    private static final Pattern PLURAL = Pattern.compile("_(zero|one|other)$");

    /** What both consoles have in common knows its own texts only, each console those as well. */
    private static Stream<List<String>> consoles() {
        return Stream.of(List.of("console"), List.of("admin", "console"), List.of("account", "console"));
    }

    private static String sources(List<String> folders) {
        return folders.stream().map(ConsoleTextsTest::sources).collect(Collectors.joining("\n"));
    }

    private static String sources(String folder) {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
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

    private static Set<String> keys(String folder) {
        Properties texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(SOURCES.resolve(folder).resolve("messages/messages_en.properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream()
                .map(key -> PLURAL.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, String sources) {
        return pattern.matcher(sources)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("consoles")
    void everyKeyHasAText(List<String> folders) {
        Set<String> keys =
                folders.stream().flatMap(folder -> keys(folder).stream()).collect(Collectors.toSet());
        String sources = sources(folders);
        Set<String> stems = found(STEM, sources);
        assertThat(found(KEY, sources))
                .filteredOn(key -> !keys.contains(key) && !stems.contains(key))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("consoles")
    void everyTextIsAskedFor(List<String> folders) {
        String sources = sources("console") + sources("admin") + sources("account");
        Set<String> asked = found(KEY, sources);
        Set<String> stems = found(STEM, sources);
        assertThat(keys(folders.get(0)))
                .filteredOn(key -> key.matches("keystead[A-Z].*"))
                .filteredOn(key -> !asked.contains(key) && stems.stream().noneMatch(key::startsWith))
                .isEmpty();
    }
}
