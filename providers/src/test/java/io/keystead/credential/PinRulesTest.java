package io.keystead.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PinRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"739154", "604851", "918273", "073915", "1746275", "80461937", "739154608251"})
    void anOrdinaryOneIsGoodEnough(String pin) {
        assertThat(fault(pin)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "73915", "7391540", "73915a", "７39154", "٧39154", "-39154", "739 54", "73915\n"})
    void sixDigitsAreSixDigits(String pin) {
        assertThat(new PinRules(6).fault(pin, PinOwner.UNKNOWN)).contains(PinFault.FORMAT);
    }

    @ParameterizedTest
    @CsvSource({
        "000000, one digit",
        "121121, two digits",
        "749749, a repetition",
        "7497497, a repetition that is cut",
        "749947, mirrored",
        "7493947, mirrored around a digit",
        "774499, pairs",
        "917777, one digit four times",
        "912345, counted up",
        "543276, counted down",
        "789016, past nine",
        "147369, two columns of the keypad",
        "159753, two diagonals",
        "333789, two ladders",
        "1597890, two ladders of seven",
        "12345071, more than half counted",
        "731373173711, three digits in twelve"
    })
    void whatFollowsARuleIsTooRegular(String pin, String why) {
        assertThat(fault(pin)).as(why).contains(PinFault.REGULAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"125896", "563214", "085269", "326985", "3268954"})
    void aPathOnTheKeypadIsSeen(String pin) {
        assertThat(fault(pin)).contains(PinFault.KEYPAD);
    }

    @ParameterizedTest
    @CsvSource({
        "140789, day month year",
        "071489, month day year",
        "890714, year month day",
        "290207, a leap day",
        "071985, month and year",
        "198507, year and month",
        "731946, a year at the end",
        "2029746, a year at the beginning",
        "14071989, day month and a long year",
        "19890714, the ISO way",
        "07141989, the American way",
        "6140719893, in the middle of ten"
    })
    void aDateIsSeen(String pin, String why) {
        assertThat(fault(pin)).as(why).contains(PinFault.DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"320789", "300289", "739132", "32131889"})
    void whatIsInNoCalendarIsNoDate(String pin) {
        assertThat(fault(pin)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "camille7391, 739154, USERNAME",
        "c7391mille, 739154, USERNAME",
        "73-91, 739154, ",
        "camille739, 739154, ",
        "camille7391, 739194865, ",
        "camille73919, 739194865, USERNAME"
    })
    void partsOfTheUsernameAreSeen(String username, String pin, PinFault fault) {
        assertThat(new PinRules(pin.length()).fault(pin, PinOwner.named(username)))
                .isEqualTo(Optional.ofNullable(fault));
    }

    @ParameterizedTest
    @CsvSource({"739154, PHONE", "915480, PHONE", "007391, PHONE", "915873, ", "604851, "})
    void partsOfThePhoneNumberAreSeen(String pin, PinFault fault) {
        assertThat(new PinRules(6).fault(pin, new PinOwner("camille", "+33739154802")))
                .isEqualTo(Optional.ofNullable(fault));
    }

    /** The number that docs/security.md states; another rule changes it, knowingly. */
    @Test
    void of1000000PinsOfSixDigits117077AreRefused() {
        PinRules rules = new PinRules(6);
        Map<PinFault, Integer> refused = new EnumMap<>(PinFault.class);
        IntStream.range(0, 1_000_000)
                .mapToObj(number -> rules.fault("%06d".formatted(number), PinOwner.UNKNOWN))
                .flatMap(Optional::stream)
                .forEach(fault -> refused.merge(fault, 1, Integer::sum));
        assertThat(refused).isEqualTo(Map.of(PinFault.REGULAR, 15_164, PinFault.KEYPAD, 3_716, PinFault.DATE, 98_197));
    }

    private static Optional<PinFault> fault(String pin) {
        return new PinRules(pin.length()).fault(pin, PinOwner.UNKNOWN);
    }
}
