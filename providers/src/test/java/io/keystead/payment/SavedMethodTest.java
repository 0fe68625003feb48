package io.keystead.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a gateway says of a card is kept only in the shape in which no card number fits. */
final class SavedMethodTest {

    @ParameterizedTest
    @CsvSource({
        "pm_1, card, visa, 4242, 12, 2030",
        "pm_1, sepa_debit, , 3000, , ",
        "pm_1, link, , , , ",
        "pm_1, card, Cartes Bancaires, 4242, 1, 2030",
    })
    void whatCompaniesTellIsTaken(
            String reference,
            String kind,
            @Nullable String brand,
            @Nullable String lastFour,
            @Nullable Integer month,
            @Nullable Integer year) {
        assertThat(new SavedMethod(reference, kind, brand, lastFour, month, year))
                .hasToString(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "'', card, visa, 4242, 12, 2030",
        "pm_1, 4242424242424242, visa, 4242, 12, 2030",
        "pm_1, card, 4242424242424242, 4242, 12, 2030",
        "pm_1, card, visa, 42424242, 12, 2030",
        "pm_1, card, visa, 424, 12, 2030",
        "pm_1, card, visa, 4242, 13, 2030",
        "pm_1, card, visa, 4242, 0, 2030",
        "pm_1, card, visa, 4242, 12, 30",
        "pm_1, card, visa, 4242, 12, ",
    })
    void everythingElseIsRefusedWithoutBeingRepeated(
            String reference,
            String kind,
            @Nullable String brand,
            @Nullable String lastFour,
            @Nullable Integer month,
            @Nullable Integer year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SavedMethod(reference, kind, brand, lastFour, month, year))
                .withMessageStartingWith("not of the expected shape: ")
                .withMessageMatching("[^0-9]+");
    }

    @Test
    void aReferenceOfAnyLengthIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SavedMethod("x".repeat(256), "card", null, null, null, null));
    }
}
