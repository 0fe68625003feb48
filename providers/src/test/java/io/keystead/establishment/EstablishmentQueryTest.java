package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.establishment.EstablishmentQuery.Sort;
import io.keystead.rest.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EstablishmentQueryTest {

    @ParameterizedTest
    @CsvSource({
        ",,,,, NAME",
        "'', '', '',,, NAME",
        "'  ',,,,, NAME",
        "hotel, true, name, hotel, true, NAME",
        "'%_!', false, code, '%_!', false, CODE",
    })
    void reads(
            @Nullable String search,
            @Nullable String enabled,
            @Nullable String sort,
            @Nullable String expectedSearch,
            @Nullable Boolean expectedEnabled,
            Sort expectedSort) {
        assertThat(EstablishmentQuery.of(search, enabled, sort))
                .isEqualTo(new EstablishmentQuery(expectedSearch, expectedEnabled, expectedSort));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1", " true", "null"})
    void refusesEnabled(String enabled) {
        refused("enabled", null, enabled, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "NAME", "name,code", "e.name", " "})
    void refusesSort(String sort) {
        refused("sort", null, null, sort);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u0085b", "a\uD800"})
    void refusesSearchWith(String search) {
        refused("search", search, null, null);
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 10_000})
    void refusesALongSearch(int length) {
        refused("search", "a".repeat(length), null, null);
    }

    private static void refused(
            String parameter, @Nullable String search, @Nullable String enabled, @Nullable String sort) {
        Refusal.of(() -> EstablishmentQuery.of(search, enabled, sort))
                .hasStatus(400)
                .hasCode("keystead-query-invalid")
                .names(parameter);
    }
}
