package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.rest.Refusal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EstablishmentRulesTest {

    private static final String LONE_SURROGATE = "\uD800";

    @Test
    void takesFieldsUpToTheirLength() {
        assertThat(EstablishmentRules.code("c".repeat(64))).hasSize(64);
        assertThat(EstablishmentRules.name("é".repeat(255))).hasSize(255);
        assertThat(EstablishmentRules.description("é".repeat(1024))).hasSize(1024);
        assertThat(EstablishmentRules.attributes(Map.of("a".repeat(255), List.of("v".repeat(1024)))))
                .singleElement()
                .isEqualTo(new EstablishmentAttribute("a".repeat(255), "v".repeat(1024)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "PAR 01", "PÀR", "a/b"})
    void refusesCode(@Nullable String code) {
        refused("code", () -> EstablishmentRules.code(code));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "Hôtel\nOpéra",
                "Hôtel\u0000",
                "Hôtel\u0085",
                "\u202Elet\u00F4H",
                "Hôtel\u200E",
                "Hôtel" + LONE_SURROGATE
            })
    void refusesName(@Nullable String name) {
        refused("name", () -> EstablishmentRules.name(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001Bb", "a\u009Fb", "a" + LONE_SURROGATE})
    void refusesDescription(String description) {
        refused("description", () -> EstablishmentRules.description(description));
    }

    @Test
    void refusesWhatIsTooLong() {
        refused("code", () -> EstablishmentRules.code("c".repeat(65)));
        refused("name", () -> EstablishmentRules.name("n".repeat(256)));
        refused("description", () -> EstablishmentRules.description("d".repeat(1025)));
    }

    @Test
    void stripsNameAndDescription() {
        assertThat(EstablishmentRules.name("  Hôtel Opéra ")).isEqualTo("Hôtel Opéra");
        assertThat(EstablishmentRules.description(" Near the opera\n")).isEqualTo("Near the opera");
    }

    @Test
    void keepsTheLinesOfADescription() {
        assertThat(EstablishmentRules.description("one\r\n\ttwo")).isEqualTo("one\r\n\ttwo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void takesABlankDescriptionForNone(String description) {
        assertThat(EstablishmentRules.description(description)).isNull();
    }

    @Test
    void listsAttributesByNameAndTheirValuesInTheirOrder() {
        assertThat(EstablishmentRules.attributes(Map.of("b", List.of("2", "1"), "a", List.of("x"), "c", List.of())))
                .containsExactly(
                        new EstablishmentAttribute("a", "x"),
                        new EstablishmentAttribute("b", "2"),
                        new EstablishmentAttribute("b", "1"));
    }

    @ParameterizedTest
    @MethodSource("badAttributes")
    void refusesAttributes(String field, String name, @Nullable List<@Nullable String> values) {
        Map<String, @Nullable List<String>> attributes = new HashMap<>();
        attributes.put(name, values);
        refused(field, () -> EstablishmentRules.attributes(attributes));
    }

    static Stream<Arguments> badAttributes() {
        return Stream.of(
                Arguments.of("attributes", " ", List.of("v")),
                Arguments.of("attributes." + "a".repeat(256), "a".repeat(256), List.of("v")),
                Arguments.of("attributes.a\nb", "a\nb", List.of("v")),
                Arguments.of("attributes.a", "a", null),
                Arguments.of("attributes.a", "a", Arrays.asList("v", null)),
                Arguments.of("attributes.a", "a", List.of(" ")),
                Arguments.of("attributes.a", "a", List.of("v".repeat(1025))),
                Arguments.of("attributes.a", "a", List.of("v\u0000")),
                Arguments.of("attributes.a", "a", List.of(LONE_SURROGATE)));
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Refusal.of(call)
                .hasStatus(400)
                .hasCode("keystead-establishment-invalid")
                .names(field);
    }
}
