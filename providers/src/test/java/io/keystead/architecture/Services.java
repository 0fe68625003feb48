package io.keystead.architecture;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The service files of a class directory, as the server will read them when it builds itself. */
record Services(Path classes) {

    /** One line of one file: this class is said to implement this interface. */
    record Entry(String spi, String provider) {

        /** What keeps the server from using this entry; empty if nothing does. */
        List<String> faults() {
            try {
                Class<?> type = Class.forName(provider);
                return Stream.of(
                                Class.forName(spi).isAssignableFrom(type) ? "" : "does not implement " + spi,
                                Modifier.isPublic(type.getModifiers()) ? "" : "is not public",
                                hasPublicConstructor(type) ? "" : "has no public constructor without arguments")
                        .filter(fault -> !fault.isEmpty())
                        .map(fault -> provider + " " + fault)
                        .toList();
            } catch (ClassNotFoundException | LinkageError e) {
                return List.of(this + " does not load: " + e);
            }
        }

        private static boolean hasPublicConstructor(Class<?> type) {
            return !Modifier.isAbstract(type.getModifiers())
                    && Stream.of(type.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
        }
    }

    List<Entry> entries() throws IOException {
        Path directory = classes.resolve("META-INF/services");
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().flatMap(Services::entriesOf).toList();
        }
    }

    /** For each provider class, the interfaces it is registered for. */
    Map<String, List<String>> registrations() throws IOException {
        return entries().stream()
                .collect(groupingBy(Entry::provider, flatMapping(entry -> Stream.of(entry.spi()), toList())));
    }

    private static Stream<Entry> entriesOf(Path file) {
        String spi = String.valueOf(file.getFileName());
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(line -> new Entry(spi, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
