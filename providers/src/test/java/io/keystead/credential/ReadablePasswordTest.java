package io.keystead.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.keycloak.models.PasswordPolicy;

final class ReadablePasswordTest {

    @Test
    void usuallyItIsFourGroupsOfFour() {
        assertThat(ReadablePassword.required(PasswordPolicy.empty()).next(new Random(1)))
                .matches("[A-HJ-NP-Za-km-z2-9]{4}(-[A-HJ-NP-Za-km-z2-9]{4}){3}");
    }

    @Property
    boolean itHasTheLengthAndTheCharactersThatAreAskedFor(
            @ForAll @IntRange(min = 12, max = 64) int length,
            @ForAll @IntRange(min = 0, max = 3) int upper,
            @ForAll @IntRange(min = 0, max = 3) int lower,
            @ForAll @IntRange(min = 0, max = 3) int digits,
            @ForAll @IntRange(min = 0, max = 3) int special,
            @ForAll Random random) {
        String password = new ReadablePassword(length, upper, lower, digits, special).next(random);
        return password.length() == length
                && count(password, Character::isUpperCase) >= upper
                && count(password, Character::isLowerCase) >= lower
                && count(password, Character::isDigit) >= digits
                && count(password, character -> !Character.isLetterOrDigit(character)) >= special;
    }

    @Property
    boolean noCharacterLooksLikeAnother(@ForAll Random random) {
        return new ReadablePassword(40, 5, 5, 5, 5).next(random).chars().noneMatch(c -> "0O1lI|".indexOf(c) >= 0);
    }

    private static long count(String password, IntPredicate which) {
        return password.chars().filter(which).count();
    }
}
