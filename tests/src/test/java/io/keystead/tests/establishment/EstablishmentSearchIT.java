package io.keystead.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.api.Document;
import io.keystead.tests.api.Establishment;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of establishments: what is found, in which order, in which pages, and that the count agrees. */
@KeysteadTest
final class EstablishmentSearchIT {

    private static final int HOTELS = 23;

    private final Rest rest;

    EstablishmentSearchIT(TestRealm realm, KeysteadServer server) {
        this.rest = realm.as(server.adminToken());
    }

    @BeforeAll
    static void aCompanyOfHotels(TestRealm realm) {
        realm.establishment("PAR-01", "Hôtel Opéra");
        realm.establishment("LYO-01", "HÔTEL Bellecour");
        realm.establishment("nce_01", "Le Sacré-Cœur 100%").disabled();
        realm.establishment("NCE.02", "Sœur d'Émilie & Ægir!");
        realm.establishment("100-X", "東京ホテル");
        for (int i = 6; i <= HOTELS; i++) {
            realm.establishment("Z-%02d".formatted(HOTELS - i), "Zone %02d".formatted(i));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hotel        | PAR-01 LYO-01",
                "HÔTEL        | PAR-01 LYO-01",
                "hötel        | PAR-01 LYO-01",
                "opera        | PAR-01",
                "Opéra        | PAR-01",
                "ope\u0301ra  | PAR-01",
                "par-01       | PAR-01",
                "ar-0         | PAR-01",
                "coeur        | nce_01",
                "cœur         | nce_01",
                "CŒUR         | nce_01",
                "soeur        | NCE.02",
                "aegir        | NCE.02",
                "emilie       | NCE.02",
                "%            | nce_01",
                "100%         | nce_01",
                "_            | nce_01",
                "e_0          | nce_01",
                "!            | NCE.02",
                "'            | NCE.02",
                "&            | NCE.02",
                "京           | 100-X",
                "100          | 100-X nce_01",
                "01 hotel     | ``",
                "%%           | ``",
                "\\           | ``",
                "*            | ``",
                "nowhere      | ``"
            })
    void findsPartsOfCodeOrNameWhateverCaseAndAccents(String search, String codes) {
        String query = "?search=" + encoded(search);
        String[] expected = codes.isEmpty() ? new String[0] : codes.split(" ");
        assertThat(codes(query)).containsExactlyInAnyOrder(expected);
        assertThat(count(query)).isEqualTo(expected.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?search=", "?search=%20", "?search=%20%09"})
    void aBlankSearchFindsAll(String query) {
        assertThat(count(query)).isEqualTo(HOTELS);
    }

    @Test
    void spacesAroundASearchDoNotCount() {
        assertThat(codes("?search=%20opera%20")).containsExactly("PAR-01");
    }

    @Test
    void narrowsToEnabledOrDisabledOnes() {
        assertThat(count("?enabled=true")).isEqualTo(HOTELS - 1);
        assertThat(codes("?enabled=false")).containsExactly("nce_01");
        assertThat(codes("?enabled=true&search=coeur")).isEmpty();
        assertThat(count("?enabled=false&search=coeur")).isOne();
    }

    @Test
    void sortsByNameUnlessByCode() {
        List<String> byName = codes("?search=zone");
        assertThat(byName)
                .startsWith("Z-17", "Z-16")
                .endsWith("Z-01", "Z-00")
                .isEqualTo(codes("?search=zone&sort=name"));
        List<String> byCode = codes("?search=zone&sort=code");
        assertThat(byCode).startsWith("Z-00", "Z-01").endsWith("Z-16", "Z-17");
        assertThat(codes("?sort=code")).startsWith("100-X", "LYO-01", "NCE.02", "nce_01", "PAR-01");
    }

    @Test
    void givesTwentyUnlessAskedForMore() {
        assertThat(codes("")).hasSize(20);
        assertThat(codes("?max=23")).hasSize(HOTELS);
        assertThat(codes("?max=5")).hasSize(5);
        assertThat(codes("?max=0")).isEmpty();
        assertThat(count("")).isEqualTo(HOTELS);
    }

    @Test
    void pagesTogetherAreTheWholeListOnce() {
        List<String> pages = new ArrayList<>();
        for (int first = 0; first < HOTELS; first += 5) {
            pages.addAll(codes("?max=5&sort=code&first=" + first));
        }
        assertThat(pages).isEqualTo(codes("?max=1000&sort=code")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23", "1000000", "2147483647", "99999999999"})
    void aPageBeyondTheEndIsEmpty(String first) {
        assertThat(codes("?first=" + first)).isEmpty();
        assertThat(codes("?max=1000&first=" + first)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "x", "1.5", "1e3", "0x10", "%2B1", "%D9%A1", "1%202", "null", "%20", "9999999999999999999"
            })
    void badPagingIsRefused(String number) {
        for (String parameter : List.of("first", "max")) {
            Refusal.invalid("keystead-paging-invalid", parameter)
                    .check(rest.get("/establishments?" + parameter + "=" + number));
        }
    }

    @ParameterizedTest
    @CsvSource({"enabled, yes", "enabled, TRUE", "enabled, 1", "sort, id", "sort, NAME", "sort, name;drop"})
    void aBadFilterIsRefused(String parameter, String value) {
        Refusal.invalid("keystead-query-invalid", parameter)
                .check(rest.get("/establishments?" + parameter + "=" + encoded(value)));
    }

    @Test
    void aSearchOfUpTo255CharactersIsAnswered() {
        assertThat(codes("?search=" + encoded("œ".repeat(255)))).isEmpty();
        for (String list : List.of("/establishments", "/establishments/count")) {
            Refusal.invalid("keystead-query-invalid", "search").check(rest.get(list + "?search=" + "a".repeat(256)));
            Refusal.invalid("keystead-query-invalid", "search").check(rest.get(list + "?search=a%7Fb"));
            Refusal.invalid("keystead-query-invalid", "search").check(rest.get(list + "?search=a%C2%85b"));
        }
    }

    @Test
    void aPageHasAtMostAThousand(@Another TestRealm other, KeysteadServer server) {
        List<Establishment> many = IntStream.range(0, 1001)
                .mapToObj(i -> Establishment.of("M-" + i, "Maison " + i))
                .toList();
        other.keystead().importDocument(new Document(many, List.of()));
        Rest inOther = other.as(server.adminToken());
        assertThat(inOther.get("/establishments?max=1001").expect(200).json()).hasSize(1000);
        assertThat(inOther.get("/establishments?max=99999999999").expect(200).json())
                .hasSize(1000);
        assertThat(inOther.get("/establishments?max=1000&first=1000")
                        .expect(200)
                        .json())
                .hasSize(1);
        assertThat(inOther.get("/establishments/count").expect(200).json().asInt())
                .isEqualTo(1001);
    }

    private List<String> codes(String query) {
        Establishment[] page = rest.get("/establishments" + query).expect(200).as(Establishment[].class);
        return Stream.of(page).map(found -> String.valueOf(found.code())).toList();
    }

    private int count(String query) {
        return rest.get("/establishments/count" + query).expect(200).json().asInt();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
