package io.keystead.credential;

import java.util.stream.IntStream;

/** A row of digits, and whether it follows a rule that a child sees. */
record Digits(String text) {

    private static final int SHORTEST_LADDER = 3;

    /** Four is the widest step on a keypad that stays on a line: 1-5-9. */
    private static final int WIDEST_STEP = 4;

    boolean isRegular() {
        return hasFewDifferent() || isRepetition() || isMirrored() || isOfPairs() || hasLongRun() || isOfLadders();
    }

    /** 121121: no more than two different digits; three in a row of twelve. */
    private boolean hasFewDifferent() {
        return text.chars().distinct().count() <= Math.max(2, text.length() / 4);
    }

    /** 749749. */
    private boolean isRepetition() {
        return IntStream.rangeClosed(1, text.length() / 2).anyMatch(period -> text.startsWith(text.substring(period)));
    }

    /** 749947. */
    private boolean isMirrored() {
        return new StringBuilder(text).reverse().toString().equals(text);
    }

    /** 774499. */
    private boolean isOfPairs() {
        return text.length() % 2 == 0
                && IntStream.range(0, text.length() / 2)
                        .allMatch(pair -> text.charAt(2 * pair) == text.charAt(2 * pair + 1));
    }

    /** 917777, 912345: more than half is one digit, or counted up or down. */
    private boolean hasLongRun() {
        int run = text.length() / 2 + 1;
        return IntStream.rangeClosed(0, text.length() - run)
                .anyMatch(start -> Math.abs(step(start)) <= 1 && isLadder(start, start + run));
    }

    /** 147369, 333789: nothing but ladders of three and more. */
    private boolean isOfLadders() {
        boolean[] covered = new boolean[text.length() + 1];
        covered[0] = true;
        for (int end = SHORTEST_LADDER; end <= text.length(); end++) {
            for (int start = 0; start <= end - SHORTEST_LADDER; start++) {
                covered[end] |= covered[start] && isLadder(start, end);
            }
        }
        return covered[text.length()];
    }

    private boolean isLadder(int start, int end) {
        int step = step(start);
        return Math.abs(step) <= WIDEST_STEP && IntStream.range(start, end - 1).allMatch(index -> step(index) == step);
    }

    /** After 9 comes 0, as on a keypad. */
    private int step(int index) {
        int step = text.charAt(index + 1) - text.charAt(index);
        return Math.abs(step) == 9 ? -Integer.signum(step) : step;
    }
}
