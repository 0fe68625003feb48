package io.keystead.tests.messages;

import java.util.List;
import java.util.TreeSet;

/** A bundle in English and the same in French. */
public record MessagePair(MessageBundle english, MessageBundle french) {

    /** Keys that only one has, and keys whose placeholders differ. */
    public List<String> differences() {
        TreeSet<String> keys = new TreeSet<>(english.texts().keySet());
        keys.addAll(french.texts().keySet());
        return keys.stream().filter(this::differs).toList();
    }

    private boolean differs(String key) {
        return !english.texts().containsKey(key)
                || !french.texts().containsKey(key)
                || !english.placeholders(key).equals(french.placeholders(key));
    }

    @Override
    public String toString() {
        return french.file().toString();
    }
}
