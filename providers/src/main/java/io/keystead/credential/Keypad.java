package io.keystead.credential;

import java.util.stream.IntStream;

/** The keys of a telephone, 1-2-3 on top and 0 below the 8: what a finger draws on them. */
final class Keypad {

    private static final int COLUMNS = 3;
    private static final String KEYS = "123456789 0 ";

    private Keypad() {}

    /** Whether each key touches the one before, a corner is enough, and none comes twice. */
    static boolean isPath(String pin) {
        return pin.chars().distinct().count() == pin.length()
                && IntStream.range(1, pin.length()).allMatch(index -> touch(pin.charAt(index - 1), pin.charAt(index)));
    }

    private static boolean touch(char one, char other) {
        int from = KEYS.indexOf(one);
        int to = KEYS.indexOf(other);
        return Math.abs(from / COLUMNS - to / COLUMNS) <= 1 && Math.abs(from % COLUMNS - to % COLUMNS) <= 1;
    }
}
