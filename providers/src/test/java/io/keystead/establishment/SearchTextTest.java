package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchTextTest {

    private static final String CODE = "c".repeat(EstablishmentCode.MAX_LENGTH);

    @ParameterizedTest
    @CsvSource({
        "hotel, Hôtel Opéra",
        "HÔTEL, Hotel Opera",
        "opera, Hôtel Opéra",
        "l o, Hôtel Opéra",
        "coeur, Sacré-Cœur",
        "CŒUR, Sacré-Coeur",
        "laetitia, Lætitia",
        "STRASSE, Hauptstraße",
        "straße, HAUPTSTRASSE",
        "fi, Le Conﬁdent",
        "ΟΔΟΣ, Οδοσήμαντρο",
        "istanbul, İSTANBUL",
        "ISTANBUL, ıstanbul",
        "서울, 서울 호텔",
        "angstrom, \u212Bngstro\u0308m",
        "par-0, PAR-01",
    })
    void finds(String search, String text) {
        assertThat(SearchText.normalize(text)).contains(SearchText.normalize(search));
    }

    @ParameterizedTest
    @CsvSource({"hostel, PAR-01, Hôtel", "01 hotel, PAR-01, Hôtel", "01hotel, PAR-01, Hôtel"})
    void doesNotFind(String search, String code, String name) {
        assertThat(SearchText.of(code, name)).doesNotContain(SearchText.normalize(search));
    }

    @Property
    void findsATextByAnyPartOfItWhateverItsCaseAndAccents(
            @ForAll("names") String name,
            @ForAll @IntRange(max = 39) int from,
            @ForAll @IntRange(max = 40) int length,
            @ForAll("spellings") UnaryOperator<String> spelling) {
        int start = Math.min(from, name.length());
        String part = name.substring(start, Math.min(name.length(), start + length));
        assertThat(SearchText.of("PAR-01", name)).contains(SearchText.normalize(spelling.apply(part)));
    }

    @Property
    void isTheSameOfItself(@ForAll String text) {
        String once = SearchText.normalize(text);
        assertThat(SearchText.normalize(once)).isEqualTo(once);
    }

    @Test
    void isTheSameOfItselfForEveryCharacter() {
        assertThat(everyCharacterBut(character -> {
                    String once = SearchText.normalize(character);
                    return SearchText.normalize(once).equals(once);
                }))
                .isEmpty();
    }

    @Test
    void fitsTheColumnWhateverTheCharacters() throws NoSuchFieldException {
        int perCharacter = (column() - CODE.length() - 1) / EstablishmentRules.MAX_NAME;
        assertThat(everyCharacterBut(
                        character -> SearchText.normalize(character).length() <= perCharacter * character.length()))
                .isEmpty();
    }

    @Property
    void fitsTheColumn(@ForAll @StringLength(max = EstablishmentRules.MAX_NAME) String name)
            throws NoSuchFieldException {
        assertThat(SearchText.of(CODE, name)).hasSizeLessThanOrEqualTo(column());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!"})
    void letsWildcardsMeanThemselves(String wildcard) {
        assertThat(SearchText.pattern("50" + wildcard)).isEqualTo("%50!" + wildcard + "%");
    }

    @Property
    void findsInItsPatternWhatWasSearched(@ForAll String text) {
        assertThat(unescaped(SearchText.likePattern(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("aAeEzZ09 '-.%_!&()")
                .withChars("àâäçéèêëîïôöùûüÿñÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸÑœŒæÆß")
                .withChars("łŁőŐřŘşŞğĞıøØ")
                .withChars("αβσςωάέήΣΩΆ")
                .withChars("абвйёАБВЙЁ")
                .ofMaxLength(40);
    }

    @Provide
    Arbitrary<UnaryOperator<String>> spellings() {
        return Arbitraries.of(
                UnaryOperator.identity(),
                text -> text.toUpperCase(Locale.ROOT),
                text -> text.toLowerCase(Locale.ROOT),
                text -> Normalizer.normalize(text, Normalizer.Form.NFD),
                text -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}", ""),
                text -> "  " + text + "\t");
    }

    /** Those for which it is not true. */
    private static IntStream everyCharacterBut(Predicate<String> isTrue) {
        IntPredicate holds = character -> isTrue.test(Character.toString(character));
        return IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(holds.negate());
    }

    private static int column() throws NoSuchFieldException {
        return EstablishmentEntity.class
                .getDeclaredField("searchText")
                .getAnnotation(Column.class)
                .length();
    }

    private static String unescaped(String pattern) {
        assertThat(pattern).startsWith("%").endsWith("%");
        return pattern.substring(1, pattern.length() - 1).replaceAll("!([!%_])", "$1");
    }
}
