package io.keystead.tests.messages;

import io.keystead.tests.harness.HarnessSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What our pages say in one language, read from the messages that they ship with. */
public record Words(String language, Map<String, String> texts) {

    public static Words ofAdminConsole(String language) {
        return of(language, "themes/src/console/messages", "themes/src/admin/messages");
    }

    public static Words ofAccountConsole(String language) {
        return of(language, "themes/src/console/messages", "themes/src/account/messages");
    }

    /** Of the pages on which one signs in or confirms something. */
    public static Words ofLoginPages(String language) {
        return of(language, "providers/src/main/resources/theme-resources/messages");
    }

    private static Words of(String language, String... folders) {
        Path root = new HarnessSettings().projectRoot();
        Map<String, String> texts = new TreeMap<>();
        for (String folder : folders) {
            Path file = root.resolve(folder).resolve("messages_" + language + ".properties");
            texts.putAll(MessageBundle.read(file).texts());
        }
        return new Words(language, texts);
    }

    /** The text of a key; {@code details} are names and values of what it leaves open. */
    public String say(String key, String... details) {
        String text = Objects.requireNonNull(texts.get(key), key);
        for (int index = 0; index < details.length; index += 2) {
            text = text.replace("{{" + details[index] + "}}", details[index + 1]);
        }
        return text;
    }

    /** The text about one of something. */
    public String sayOne(String key, String... details) {
        return say(key + "_one", details).replace("{{count}}", "1");
    }
}
