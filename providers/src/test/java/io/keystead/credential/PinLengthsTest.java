package io.keystead.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What holds for every length that an administrator may choose. */
final class PinLengthsTest {

    @Property
    boolean anyTextHasAnAnswer(
            @ForAll String text, @ForAll @IntRange(min = 6, max = 12) int length, @ForAll String name) {
        return new PinRules(length).fault(text, PinOwner.named(name)).isPresent()
                || text.matches("[0-9]{" + length + "}");
    }

    @Property
    boolean oneDigitIsNeverEnough(
            @ForAll @IntRange(min = 6, max = 12) int length, @ForAll @IntRange(max = 9) int digit) {
        return refuses(String.valueOf(digit).repeat(length));
    }

    @Property
    boolean countingIsNeverEnough(
            @ForAll @IntRange(min = 6, max = 12) int length,
            @ForAll @IntRange(max = 9) int first,
            @ForAll @IntRange(min = -4, max = 4) int step) {
        return refuses(IntStream.range(0, length)
                        .mapToObj(index -> String.valueOf(Math.floorMod(first + step * index, 10)))
                        .collect(Collectors.joining()))
                || (Math.abs(step) > 1 && wraps(first, step, length));
    }

    @Property
    boolean anythingTwiceIsNeverEnough(@ForAll("digits") String half) {
        return refuses(half.length() <= 6 ? half + half : half.substring(0, 6).repeat(2));
    }

    @Property
    boolean theOwnNameIsNeverEnough(@ForAll("digits") String pin) {
        return new PinRules(pin.length()).fault(pin, PinOwner.named("x" + pin)).isPresent();
    }

    @Property(tries = 20_000)
    void longerPinsAreRefusedMoreRarely(@ForAll("digits") String pin) {
        Statistics.label("refused").collect(refuses(pin));
        if (pin.length() > 8) {
            Statistics.label("refused of nine and more").collect(refuses(pin)).coverage(coverage -> coverage.check(true)
                    .percentage(refused -> refused < 2));
        }
        assertThat(new PinRules(pin.length() - 1).fault(pin, PinOwner.UNKNOWN)).contains(PinFault.FORMAT);
    }

    @Provide
    Arbitrary<String> digits() {
        return Combinators.combine(
                        Arbitraries.integers().between(6, 12).withoutEdgeCases(),
                        Arbitraries.integers()
                                .between(0, 9)
                                .withoutEdgeCases()
                                .list()
                                .ofSize(12))
                .as((length, digits) ->
                        digits.subList(0, length).stream().map(String::valueOf).collect(Collectors.joining()));
    }

    /** 7-9-1: a step of two and more that passes nine is none that anybody sees. */
    private static boolean wraps(int first, int step, int length) {
        int last = first + step * (length - 1);
        return last < 0 || last > 9;
    }

    private static boolean refuses(String pin) {
        return new PinRules(pin.length()).fault(pin, PinOwner.UNKNOWN).isPresent();
    }
}
