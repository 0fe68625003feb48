package io.keystead.credential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.keycloak.models.PasswordPolicy;

/**
 * A random password to be read out and typed: groups of four, without characters that look alike.
 *
 * @param length number of characters, the dashes between the groups included
 * @param upperCase at least so many, as for the others
 */
record ReadablePassword(int length, int upperCase, int lowerCase, int digits, int specialChars) {

    /** 72 bits and more, and three dashes. */
    private static final int USUAL_LENGTH = 19;

    private static final int GROUP = 4;
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGIT = "23456789";
    private static final String SPECIAL = "+=#?%*";
    private static final String ANY = LOWER + DIGIT;

    /** As the policies of Keycloak that count characters ask for; the others are asked afterwards. */
    static ReadablePassword required(PasswordPolicy policy) {
        int wanted = Math.max(USUAL_LENGTH, number(policy, "length", 0));
        return new ReadablePassword(
                Math.min(wanted, number(policy, "maxLength", wanted)),
                number(policy, "upperCase", 1),
                number(policy, "lowerCase", 1),
                number(policy, "digits", 1),
                number(policy, "specialChars", 0));
    }

    String next(Random random) {
        int dashes = (length - 1) / (GROUP + 1);
        List<Character> characters = new ArrayList<>();
        add(characters, UPPER, upperCase, random);
        add(characters, LOWER, lowerCase, random);
        add(characters, DIGIT, digits, random);
        add(characters, SPECIAL, specialChars - dashes, random);
        add(characters, ANY, length - dashes - characters.size(), random);
        Collections.shuffle(characters, random);
        return grouped(characters, dashes);
    }

    private static void add(List<Character> characters, String from, int count, Random random) {
        random.ints(Math.max(0, count), 0, from.length()).forEach(index -> characters.add(from.charAt(index)));
    }

    /** The last group may have five, so that the length comes out right. */
    private static String grouped(List<Character> characters, int dashes) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        IntStream.rangeClosed(1, dashes).forEach(dash -> text.insert(dash * (GROUP + 1) - 1, '-'));
        return text.toString();
    }

    private static int number(PasswordPolicy policy, String id, int absent) {
        Integer value = policy.getPolicyConfig(id);
        return value == null ? absent : value;
    }
}
