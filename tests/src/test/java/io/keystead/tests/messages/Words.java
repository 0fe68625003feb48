package io.keystead.tests.console;

import io.keystead.tests.harness.HarnessSettings;
import io.keystead.tests.messages.MessageBundle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What our pages say in one language, read from the messages that they ship with. */
record Words(String language, Map<String, String> texts) {

    static final Words ENGLISH = in("en");

    /** Ours of the admin console, and those that both consoles have. */
    static Words in(String language) {
        Map<String, String> texts = new TreeMap<>();
        for (String folder : List.of("console", "admin")) {
            texts.putAll(MessageBundle.read(new HarnessSettings()
                            .projectRoot()
                            .resolve("themes/src/" + folder + "/messages/messages_" + language + ".properties"))
                    .texts());
        }
        return new Words(language, texts);
    }

    /** The text of a key; {@code details} are names and values of what it leaves open. */
    String say(String key, String... details) {
        String text = Objects.requireNonNull(texts.get(key), key);
        for (int index = 0; index < details.length; index += 2) {
            text = text.replace("{{" + details[index] + "}}", details[index + 1]);
        }
        return text;
    }

    /** The text about one of something. */
    String sayOne(String key, String... details) {
        return say(key + "_one", details).replace("{{count}}", "1");
    }
}
