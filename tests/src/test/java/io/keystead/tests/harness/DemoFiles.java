package io.keystead.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of {@code realm-config/demo}.
 *
 * @param realm a realm file for the realm {@code demo}
 * @param document its Keystead document
 */
public record DemoFiles(String realm, String document) {

    public static DemoFiles read() {
        Path folder =
                new HarnessSettings().projectRoot().resolve("realm-config").resolve("demo");
        return new DemoFiles(read(folder.resolve("demo-realm.json")), read(folder.resolve("demo.json")));
    }

    /** The realm file for the same people under another name of the realm. */
    public String realmNamed(String name) {
        return realm.replace("\"realm\": \"demo\"", "\"realm\": \"" + name + "\"")
                .replace("default-roles-demo", "default-roles-" + name);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
