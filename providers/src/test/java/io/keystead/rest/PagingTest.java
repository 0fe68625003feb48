package io.keystead.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PagingTest {

    @ParameterizedTest
    @CsvSource({
        ",, 0, 20",
        "'', '', 0, 20",
        "5, 7, 5, 7",
        "0, 0, 0, 0",
        "0, 1000, 0, 1000",
        "0, 1001, 0, 1000",
        "2147483647, 2147483647, 2147483647, 1000",
        "99999999999, 99999999999, 2147483647, 1000",
    })
    void reads(@Nullable String first, @Nullable String max, int expectedFirst, int expectedMax) {
        assertThat(Paging.of(first, max)).isEqualTo(new Paging(expectedFirst, expectedMax));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "1e3", " 1", "+1", "\u0661", "9999999999999999999", "null"})
    void refuses(String number) {
        Refusal.of(() -> Paging.of(number, "1"))
                .hasStatus(400)
                .hasCode("keystead-paging-invalid")
                .names("first");
        Refusal.of(() -> Paging.of("0", number))
                .hasStatus(400)
                .hasCode("keystead-paging-invalid")
                .names("max");
    }
}
