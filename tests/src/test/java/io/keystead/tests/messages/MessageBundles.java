package io.keystead.tests.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All texts in the sources of the providers and the themes. */
public final class MessageBundles {

    private static final String ENGLISH = "messages_en.properties";
    private static final String FRENCH = "messages_fr.properties";
    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules");

    private final List<Path> files;

    public MessageBundles(Path projectRoot) {
        this.files = List.of("providers", "themes").stream()
                .flatMap(module -> find(projectRoot.resolve(module)).stream())
                .toList();
    }

    public List<MessageBundle> all() {
        return files.stream().map(MessageBundle::read).toList();
    }

    public List<MessagePair> pairs() {
        return files.stream()
                .filter(file -> file.toString().endsWith(ENGLISH) && Files.exists(twin(file)))
                .map(file -> new MessagePair(MessageBundle.read(file), MessageBundle.read(twin(file))))
                .toList();
    }

    public List<Path> withoutTwin() {
        return files.stream().filter(file -> !Files.exists(twin(file))).toList();
    }

    private static Path twin(Path file) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(
                name.endsWith(ENGLISH) ? name.replace(ENGLISH, FRENCH) : name.replace(FRENCH, ENGLISH));
    }

    private static List<Path> find(Path module) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(module, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_SOURCES.contains(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = String.valueOf(file.getFileName());
                    if (name.endsWith(ENGLISH) || name.endsWith(FRENCH)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
