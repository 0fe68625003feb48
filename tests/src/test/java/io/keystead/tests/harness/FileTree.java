package io.keystead.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder with all that is in it. */
record FileTree(Path root) {

    /** All regular files under the named children, in a stable order; children that do not exist are empty. */
    List<Path> files(String... children) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String child : children) {
            Path start = root.resolve(child);
            if (Files.exists(start)) {
                try (Stream<Path> paths = Files.walk(start)) {
                    paths.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            }
        }
        return files;
    }

    /**
     * Copies everything.
     *
     * @param linked which relative names (with {@code /}) are never written to again, so that a hard link will do
     */
    void copyTo(Path target, Predicate<String> linked) {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    Files.createDirectories(target.resolve(root.relativize(folder)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path name = root.relativize(file);
                    copy(file, target.resolve(name), linked.test(name.toString().replace('\\', '/')));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to, boolean linked) throws IOException {
        if (linked) {
            try {
                Files.createLink(to, from);
                return;
            } catch (IOException | UnsupportedOperationException anotherFileSystem) {
                Files.deleteIfExists(to);
            }
        }
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
